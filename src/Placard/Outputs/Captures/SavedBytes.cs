using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Placard.Captures;
using Placard.Containers.Wacz;
using Placard.Containers.Warc;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Urls;

namespace Placard.Outputs.Captures;

/// <summary>
/// The saved bytes of a capture as WACZ files, each small enough for hosts: all files and records but those that are never published, without cookies and
/// credentials in their headers. The bytes depend on the capture alone.
/// </summary>
internal sealed class SavedBytes
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>What a record takes in a WACZ besides its body.</summary>
    private const int RecordOverhead = 900;

    /// <summary>Words in the names of header fields that identify who saved the page, or belong to a transfer.</summary>
    private static readonly string[] Private = ["cookie", "auth", "token", "session", "csrf", "content-encoding", "content-length", "transfer-encoding"];

    private static readonly SearchValues<char> KeptInUrls =
        SearchValues.Create("!$&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");

    private readonly Capture capture;
    private readonly List<List<CapturedFile>> parts = [];
    private readonly List<CapturedFile> tooLarge = [];
    private readonly ConcurrentDictionary<int, CapturePart> written = new();

    public SavedBytes(Capture capture)
    {
        this.capture = capture;
        var (limit, size) = ((long)capture.ContainerLimit * Mebibyte, 0L);
        foreach (var file in capture.Files)
        {
            var length = SizeOf(file) + RecordOverhead;
            // A file that no host would take is published by itself, if at all.
            if (length > limit)
            {
                if (file.Kind == CapturedKind.ContainerOnly) tooLarge.Add(file);
                continue;
            }
            if (parts.Count == 0 || size + length > limit)
            {
                parts.Add([]);
                size = 0;
            }
            parts[^1].Add(file);
            size += length;
        }
    }

    public int Count => parts.Count;

    /// <summary>The path of a part inside the archive.</summary>
    public Permalink PermalinkOf(int part) => new($"captures/{NameOf(part)}");

    /// <summary>All parts with their sizes and digests; writes those that have not been written yet.</summary>
    public IReadOnlyList<CapturePart> All()
    {
        if (capture is { Container: CaptureContainer.Digest, Source: { } source }) return [DigestOf(source)];
        Parallel.For(0, parts.Count, part =>
        {
            if (!written.ContainsKey(part)) Write(part);
        });
        return [.. Enumerable.Range(0, parts.Count).Select(part => written[part])];
    }

    /// <summary>Reports files that are too large for the container and of no type that is published beside it.</summary>
    public void ReportLeftOut(DiagnosticBag diagnostics)
    {
        foreach (var file in tooLarge) diagnostics.Report(DiagnosticDescriptors.CaptureFileNotInContainer, capture.Origin, file.Path);
    }

    public void Write(int part, IBufferWriter<byte> to) => to.Write(Write(part));

    private static long SizeOf(CapturedFile file) => file.Source is SavedRecord record ? record.StoredLength * 3 / 2 : file.Source.Length;

    private string NameOf(int part) => parts.Count == 1 ? $"{capture.Name}.wacz" : string.Create(null, $"{capture.Name}-{part + 1}.wacz");

    private static CapturePart DigestOf(SourceFile source)
    {
        using var stream = source.OpenRead();
        return new CapturePart(source.Name, null, source.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    private ReadOnlySpan<byte> Write(int part)
    {
        using var bytes = new MemoryStream();
        using (var wacz = new WaczWriter(bytes, Details()))
        {
            foreach (var file in parts[part]) Add(wacz, file);
        }
        var result = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        var isPublished = capture.Container == CaptureContainer.Published;
        written[part] = new CapturePart(NameOf(part), isPublished ? PermalinkOf(part) : null, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(result)));
        return result;
    }

    private WaczDetails Details() => new(capture.Title, Day(capture.Captured))
    {
        Description = capture.Summary.Length > 0 ? capture.Summary : null,
        MainPageUrl = capture.Files.FirstOrDefault(file => file.Permalink == capture.Start) is { } start ? UrlOf(start) : capture.OriginalUrl,
    };

    private void Add(WaczWriter wacz, CapturedFile file)
    {
        var (url, date) = (UrlOf(file), file.Saved is { } saved ? new DateTimeOffset(saved, TimeSpan.Zero) : Day(capture.Captured));
        if (file.Source is SavedRecord record && record.Http() is { } header) wacz.AddResponse(url, date, Public(header), () => record.OpenRead());
        else wacz.AddResource(url, date, MediaTypeOf(file), () => file.Source.OpenRead());
        if (file.Kind == CapturedKind.Page) wacz.AddPage(new WaczPage(url, date, file.Path));
    }

    private static HttpHeader Public(HttpHeader header) => header with
    {
        Fields = [.. header.Fields.Where(field => !Private.Any(word => field.Key.Contains(word, StringComparison.OrdinalIgnoreCase)))],
    };

    private static string MediaTypeOf(CapturedFile file) => file switch
    {
        { MediaType: { Length: > 0 } type } => type,
        { Kind: CapturedKind.Page } => "text/html",
        _ => MediaTypes.Of(SavedName.WithoutQuery(file.Path)),
    };

    private static DateTimeOffset Day(EdtfDate? date) =>
        date is { } day ? new DateTimeOffset(day.SortDay.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : DateTimeOffset.UnixEpoch;

    /// <summary>The URL as it was saved; else that which the place in the folder tells, or one at a host that can't exist.</summary>
    private string UrlOf(CapturedFile file)
    {
        if (file.OriginalUrl is { } original) return original;
        var scheme = capture.OriginalUrl?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true ? "https://" : "http://";
        return scheme + Permalink.Encode(file.Url ?? $"{Permalink.Encode(capture.Name)}.invalid/{file.Path}", KeptInUrls);
    }
}
