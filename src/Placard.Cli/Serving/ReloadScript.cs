using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Placard.Cli.Terminal;

namespace Placard.Cli.Serving;

/// <summary>What the preview adds to a page, and nothing else: a script that reloads it and shows what is to be mended.</summary>
internal static class ReloadScript
{
    public const string Address = "/_placard/reload.js";

    private static readonly Lazy<byte[]> Script = new(() => Resource("serving/reload.js"));

    private static readonly Lazy<byte[]> Worker = new(() => Resource("serving/watch.js"));

    public static ReadOnlySpan<byte> WatchScript => Worker.Value;

    /// <summary>Writes a page with the script's element first in its head, where the page's own policy does not reach it yet.</summary>
    public static void Inject(ReadOnlySpan<byte> page, long version, IBufferWriter<byte> to)
    {
        var head = page.IndexOf("<head>"u8);
        var at = head < 0 ? page.Length : head + "<head>"u8.Length;
        to.Write(page[..at]);
        to.Write(Encoding.ASCII.GetBytes(string.Create(null, $"<script src=\"{Address}?v={version}\"></script>")));
        to.Write(page[at..]);
    }

    /// <summary>The script for one state, with the mistakes known by now.</summary>
    public static void Write(Snapshot snapshot, IBufferWriter<byte> to)
    {
        to.Write(Encoding.ASCII.GetBytes(string.Create(null, $"const version = {snapshot.Version};\nconst mistakes = ")));
        using (var json = new Utf8JsonWriter(to))
        {
            json.WriteStartArray();
            foreach (var diagnostic in snapshot.Diagnostics.Sorted().OrderByDescending(diagnostic => diagnostic.IsError)) DiagnosticPrinter.WriteJson(json, diagnostic);
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
