using System.Text;

namespace Placard.Writing;

/// <summary>Text as a YAML value that can mean nothing else.</summary>
internal static class YamlText
{
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else quoted.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }
        return quoted.Append('"').ToString();
    }
}
