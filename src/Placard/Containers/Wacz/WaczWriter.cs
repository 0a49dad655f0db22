using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Placard.Containers.Warc;
using Placard.Containers.Zip;

namespace Placard.Containers.Wacz;

/// <summary>
/// Writes a WACZ 1.1.1 (https://specs.webrecorder.net/wacz/1.1.1/) in one pass: first the records, then on disposal their index, the pages and the lists of
/// digests. The bytes depend on nothing but what is added, in its order. The stream is left open.
/// </summary>
public sealed class WaczWriter : IDisposable
{
    /// <summary>The name of the WARC.</summary>
    public const string WarcName = "data.warc.gz";

    private static readonly JsonWriterOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Lines = Line with { Indented = true, NewLine = "\n" };

    private readonly WaczDetails details;

    private readonly ZipWriter zip;

    private readonly DigestStream archive;

    private readonly WarcWriter warc;

    private readonly List<byte[]> index = [];

    private readonly ZipItemWriter pages = new("pages/pages.jsonl");

    private readonly DigestStream pageDigest;

    private readonly List<WaczPart> parts = [];

    private bool isClosed;

    public WaczWriter(Stream to, WaczDetails details)
    {
        this.details = details;
        zip = new ZipWriter(to);
        archive = new DigestStream(zip.Open($"archive/{WarcName}", ZipMethod.Stored));
        warc = new WarcWriter(archive);
        warc.WriteInfo(WarcName, details.Created, [new("software", details.Software ?? "Placard"), new("format", "WARC File Format 1.1")]);
        pageDigest = new DigestStream(pages);
        WriteLine(json =>
        {
            json.WriteString("format", "json-pages-1.0");
            json.WriteString("id", "pages");
            json.WriteString("title", "All Pages");
        });
    }

    /// <inheritdoc cref="WarcWriter.WriteResponse"/>
    public void AddResponse(string url, DateTimeOffset date, HttpHeader header, Func<Stream> open) =>
        Index(url, date, MediaTypeOf(header["Content-Type"]), header.Status, warc.WriteResponse(url, date, header, open));

    /// <summary>Adds a record that was compressed before.</summary>
    public void Add(WarcItem item) => Index(item.Url, item.Date, MediaTypeOf(item.Header["Content-Type"]), item.Header.Status, warc.Write(item));

    /// <inheritdoc cref="WarcWriter.WriteResource"/>
    public void AddResource(string url, DateTimeOffset date, string mediaType, Func<Stream> open) =>
        Index(url, date, MediaTypeOf(mediaType), status: 200, warc.WriteResource(url, date, mediaType, open));

    /// <summary>Adds a page; its record is added apart.</summary>
    public void AddPage(WaczPage page) => WriteLine(json =>
    {
        var ts = WarcDate.ToText(page.Date);
        json.WriteString("id", Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{ts} {page.Url}")).AsSpan(0, 10)));
        json.WriteString("url", page.Url);
        json.WriteString("ts", ts);
        json.WriteString("title", page.Title);
        if (page.Text is { } text) json.WriteString("text", text);
    });

    public void Dispose()
    {
        if (isClosed) return;
        isClosed = true;
        archive.Dispose();
        parts.Add(new($"archive/{WarcName}", archive.Digest, archive.Count));
        WriteIndex();
        WritePages();
        WritePackage();
        zip.Dispose();
    }

    private void Index(string url, DateTimeOffset date, string mediaType, int status, WarcPlace place) =>
        index.Add(new CdxEntry(url, CdxEntry.TimestampOf(date), mediaType, status, place.Digest, WarcName, place.Offset, place.Length).ToLine());

    private void WriteIndex()
    {
        const string path = "indexes/index.cdx";
        index.Sort((one, other) => one.AsSpan().SequenceCompareTo(other));
        var entry = new DigestStream(zip.Open(path));
        using (entry)
        {
            foreach (var line in index) entry.Write(line);
        }
        parts.Add(new(path, entry.Digest, entry.Count));
    }

    private void WritePages()
    {
        pageDigest.Dispose();
        parts.Add(new(pages.Path, pageDigest.Digest, pageDigest.Count));
        zip.Add(pages.ToItem());
    }

    private void WritePackage()
    {
        var package = Json(Lines, json =>
        {
            json.WriteString("profile", "data-package");
            json.WriteString("wacz_version", "1.1.1");
            if (details.Title.Length > 0) json.WriteString("title", details.Title);
            if (details.Description is { } description) json.WriteString("description", description);
            json.WriteString("created", WarcDate.ToText(details.Created));
            if (details.Software is { } software) json.WriteString("software", software);
            if (details.MainPageUrl is { } url) json.WriteString("mainPageUrl", url);
            json.WriteStartArray("resources");
            foreach (var part in parts) part.WriteTo(json);
            json.WriteEndArray();
        });
        zip.Add("datapackage.json", package);
        zip.Add("datapackage-digest.json", Json(Lines, json =>
        {
            json.WriteString("path", "datapackage.json");
            json.WriteString("hash", $"sha256:{Convert.ToHexStringLower(SHA256.HashData(package))}");
        }));
    }

    private void WriteLine(Action<Utf8JsonWriter> write) => pageDigest.Write(Json(Line, write));

    private static byte[] Json(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static string MediaTypeOf(string? contentType) => contentType?.Split(';')[0].Trim() ?? "";
}
