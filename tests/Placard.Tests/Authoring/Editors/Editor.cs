using Placard.Authoring.Editors;
using Placard.Building;

namespace Placard.Tests.Authoring.Editors;

/// <summary>What <c>placard schema</c> writes, by path.</summary>
internal static class Editor
{
    public static IReadOnlyDictionary<string, string> Files { get; } =
        EditorFiles.All(Catalog.ContentWords, "placard", "input").ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
}
