using Placard.Reading.FrontMatter;
using Placard.Syntax;

namespace Placard.Reading.Keys;

/// <summary>The free values of <c>extra</c>: texts, lists and maps of them, for themes.</summary>
internal static class ExtraValue
{
    private static readonly Dictionary<string, object> None = [];

    public static IReadOnlyDictionary<string, object> Read(YamlNode? node) => node is YamlMapping mapping ? ToDictionary(mapping) : None;

    public static YamlNode Write(object value) => value switch
    {
        IReadOnlyDictionary<string, object> map => YamlValue.Map(map.Select(pair => (pair.Key, (YamlNode?)Write(pair.Value)))),
        IEnumerable<object> list => new YamlSequence([.. list.Select(Write)], 0, 0),
        _ => YamlValue.Item((string)value),
    };

    private static Dictionary<string, object> ToDictionary(YamlMapping mapping) =>
        mapping.Entries.ToDictionary(entry => entry.Key.Text, entry => ToPlain(entry.Value), StringComparer.Ordinal);

    private static object ToPlain(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Text,
        YamlSequence sequence => sequence.Items.Select(ToPlain).ToArray(),
        YamlMapping mapping => ToDictionary(mapping),
        _ => "",
    };
}
