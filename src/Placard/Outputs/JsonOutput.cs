using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Placard.Outputs;

/// <summary>How JSON is written: for people to read, with letters as letters, the same on every system.</summary>
internal static class JsonOutput
{
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };
}
