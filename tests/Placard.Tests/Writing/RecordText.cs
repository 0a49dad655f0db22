using System.Collections;
using System.Reflection;
using System.Text.Json;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Urls;

namespace Placard.Tests.Writing;

/// <summary>A record with everything in it as a text to compare; places in files are left out, and other entries are named by their files.</summary>
internal static class RecordText
{
    public static string Of(object record) => Show(record, isRoot: true, "\n");

    private static string Show(object? value, bool isRoot, string line) => value switch
    {
        null => "null",
        string text => JsonSerializer.Serialize(text),
        Entry entry when !isRoot => entry.SourcePath,
        Body body => JsonSerializer.Serialize(body.ReadText()),
        SourceFile file => file.Path,
        Permalink or Enum or ArchiveDate or EdtfDate or bool or int or long => $"{value}",
        IReadOnlyDictionary<string, object> map => Show(map.OrderBy(pair => pair.Key, StringComparer.Ordinal), isRoot: false, line),
        IEnumerable list => string.Concat(list.Cast<object>().Select(item => $"{line}- {Show(item, isRoot: false, line + "  ")}")),
        _ =>
            string.Concat(value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsCompared)
                .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"{line}{property.Name}: {Show(property.GetValue(value), isRoot: false, line + "  ")}")),
    };

    private static bool IsCompared(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0 && property.PropertyType != typeof(SourceLocation) && property.PropertyType != typeof(SourceLocation?);
}
