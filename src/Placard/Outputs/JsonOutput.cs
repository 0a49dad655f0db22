using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Placard.Outputs;

/// <summary>The options of JSON outputs: indented, without escapes for letters, the same on every system.</summary>
internal static class JsonOutput
{
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The same in one line, for one record of many.</summary>
    public static JsonWriterOptions Line { get; } = Options with { Indented = false };
}
