using System.Text;

namespace Placard.Containers.Warc;

/// <summary>Named fields of a WARC or HTTP header, in their order.</summary>
internal static class HeaderFields
{
    /// <summary>Reads lines of <c>Name: value</c>; a line that begins with a blank goes on with the value before.</summary>
    /// <returns>Null if a line is no field.</returns>
    public static List<KeyValuePair<string, string>>? Read(string lines)
    {
        var fields = new List<KeyValuePair<string, string>>();
        var value = new StringBuilder();
        foreach (var range in lines.AsSpan().Split('\n'))
        {
            var line = lines.AsSpan()[range].TrimEnd('\r');
            if (line.IsEmpty) continue;
            if (line[0] is ' ' or '\t')
            {
                if (fields.Count == 0) return null;
                value.Append(' ').Append(line.Trim());
                continue;
            }
            Complete(fields, value);
            var colon = line.IndexOf(':');
            if (colon <= 0) return null;
            fields.Add(new(line[..colon].Trim().ToString(), ""));
            value.Append(line[(colon + 1)..].Trim());
        }
        Complete(fields, value);
        return fields;
    }

    public static string? Find(IEnumerable<KeyValuePair<string, string>> fields, string name)
    {
        foreach (var (key, value) in fields)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        }
        return null;
    }

    public static void Append(StringBuilder header, string name, string value) =>
        header.Append(Clean(name)).Append(": ").Append(Clean(value)).Append("\r\n");

    /// <summary>A name or value without controls, which could end its line or the header.</summary>
    public static string Clean(string value) => string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));

    private static void Complete(List<KeyValuePair<string, string>> fields, StringBuilder value)
    {
        if (fields.Count > 0) fields[^1] = new(fields[^1].Key, value.ToString());
        value.Clear();
    }
}
