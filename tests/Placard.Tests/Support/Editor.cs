using Placard.Building;
using Placard.Editors;

namespace Placard.Tests.Support;

/// <summary>What <c>placard schema</c> writes, by path.</summary>
internal static class Editor
{
    public static IReadOnlyDictionary<string, string> Files { get; } =
        EditorFiles.All(Catalog.Default.AllowedValues, "placard", "input").ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
}
