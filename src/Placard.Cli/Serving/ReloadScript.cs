using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Placard.Cli.Terminal;

namespace Placard.Cli.Serving;

/// <summary>The script that the preview adds to pages: it reloads the page after changes and shows diagnostics.</summary>
internal static class ReloadScript
{
    public const string Path = "/_placard/reload.js";

    private static readonly Lazy<byte[]> Script = new(() => Resource("serving/reload.js"));

    private static readonly Lazy<byte[]> Worker = new(() => Resource("serving/watch.js"));

    public static ReadOnlySpan<byte> WatchScript => Worker.Value;

    /// <summary>Writes a page with the script element first in its head, before the page's own policy applies.</summary>
    public static void Inject(ReadOnlySpan<byte> page, long version, IBufferWriter<byte> to)
    {
        var head = page.IndexOf("<head>"u8);
        var at = head < 0 ? page.Length : head + "<head>"u8.Length;
        to.Write(page[..at]);
        to.Write(Encoding.ASCII.GetBytes(string.Create(null, $"<script src=\"{Path}?v={version}\"></script>")));
        to.Write(page[at..]);
    }

    /// <summary>Writes the script of a snapshot, with the diagnostics known so far.</summary>
    public static void Write(Snapshot snapshot, IBufferWriter<byte> to)
    {
        to.Write(Encoding.ASCII.GetBytes(string.Create(null, $"const version = {snapshot.Version};\nconst diagnostics =  ")));
        using (var json = new Utf8JsonWriter(to))
        {
            json.WriteStartArray();
            foreach (var diagnostic in snapshot.Diagnostics.Sorted().OrderByDescending(diagnostic => diagnostic.IsError))
                DiagnosticPrinter.WriteJson(json, diagnostic);
            json.WriteEndArray();
        }
        to.Write(";\n"u8);
        to.Write(Script.Value);
    }

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
