using System.Text;
using Placard.Diagnostics;

namespace Placard.Syntax;

/// <summary>Writes a tree as block-style YAML that <see cref="YamlReader"/> reads as the same tree; where a node stands in a file is not looked at.</summary>
internal static class YamlWriter
{
    /// <returns>A line or more for each key; the empty string where there is none.</returns>
    public static string Write(YamlMapping mapping)
    {
        var text = new StringBuilder();
        foreach (var entry in mapping.Entries) WriteEntry(text, "", entry);
        return text.ToString();
    }

    private static void WriteEntry(StringBuilder text, string indentation, YamlEntry entry)
    {
        text.Append(YamlText.Key(entry.Key.Text)).Append(':');
        WriteValue(text, indentation + "  ", entry.Value);
    }

    /// <param name="indentation">The indentation of the lines below the key or hyphen.</param>
    private static void WriteValue(StringBuilder text, string indentation, YamlNode value)
    {
        switch (value)
        {
            case YamlMapping { Entries.Count: > 0 } map:
                text.Append('\n');
                foreach (var entry in map.Entries) WriteEntry(text.Append(indentation), indentation, entry);
                break;
            case YamlSequence { Items.Count: > 0 } list:
                text.Append('\n');
                foreach (var item in list.Items) WriteItem(text.Append(indentation).Append('-'), indentation + "  ", item);
                break;
            default:
                text.Append(' ').Append(Inline(value, indentation)).Append('\n');
                break;
        }
    }

    private static void WriteItem(StringBuilder text, string indentation, YamlNode item)
    {
        if (item is not YamlMapping { Entries.Count: > 0 } map)
        {
            WriteValue(text, indentation, item);
            return;
        }
        text.Append(' ');
        for (var i = 0; i < map.Entries.Count; i++) WriteEntry(i == 0 ? text : text.Append(indentation), indentation, map.Entries[i]);
    }

    private static string Inline(YamlNode value, string indentation) => value switch
    {
        YamlMapping => "{}",
        YamlSequence => "[]",
        YamlScalar { IsAbsent: true } => "",
        YamlScalar { IsPlain: true } plain when YamlText.IsPlain(plain.Text) => plain.Text,
        YamlScalar scalar => Block(scalar.Text, indentation) ?? YamlText.Quote(scalar.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>A text of several lines as it is; null where it has one line, or something that only a text in quotation marks can hold.</summary>
    private static string? Block(string text, string indentation)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) || text.Any(c => c != '\n' && YamlText.NeedsEscape(c))) return null;
        var lines = text.Split('\n');
        if (lines[0] is "" or [' ', ..] || lines[^1].Length == 0 || lines.Any(line => line.EndsWith(' '))) return null;
        var block = "|-" + string.Concat(lines.Select(line => line.Length == 0 ? "\n" : $"\n{indentation}{line}"));
        var found = new DiagnosticBag();
        YamlLines.Check("", block, found);
        return found.Sorted().Count == 0 ? block : null;
    }
}
