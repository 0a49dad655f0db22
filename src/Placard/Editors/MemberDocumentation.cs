using System.Text;
using Placard.Reading.FrontMatter;
using Placard.Reading.Keys;
using Placard.Writing;

namespace Placard.Editors;

/// <summary>The template members of front matter keys, as a table for the theme's documentation.</summary>
internal static class MemberDocumentation
{
    public static string Write(IEnumerable<ContentKind> kinds)
    {
        var text = new StringBuilder("| member | what it is |\n| --- | --- |\n");
        AppendRows(text, "entry", SharedKeys.All);
        foreach (var kind in kinds) AppendRows(text, kind.MemberRoot, OwnKeysOf(kind));
        return text.ToString();
    }

    private static IEnumerable<KeyDefinition> OwnKeysOf(ContentKind kind) =>
        kind.IsEntry ? kind.Schema.Keys.Where(key => !SharedKeys.All.Any(shared => shared.MemberName == key.MemberName)) : kind.Schema.Keys;

    private static void AppendRows(StringBuilder text, string root, IEnumerable<KeyDefinition> keys)
    {
        foreach (var key in keys.Where(key => key.MemberName is not null))
        {
            text.Append($"| `{root}.{key.MemberName}` | {KeyLines.MeaningOf(key.MemberNote.Length == 0 ? key : key with { Meaning = $"{key.Meaning} {key.MemberNote}" })} |\n");
            if (key.NestedKeys is { } nested) AppendRows(text, $"{root}.{key.MemberName}", nested.Keys);
        }
    }
}
