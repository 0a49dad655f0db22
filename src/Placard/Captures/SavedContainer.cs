using Placard.Containers;
using Placard.Containers.Compression;
using Placard.Containers.Warc;
using Placard.Containers.Zip;
using Placard.Files;

namespace Placard.Captures;

/// <summary>The files of a capture that is one file: a zip of a folder, a WARC, or a WACZ.</summary>
internal static class SavedContainer
{
    /// <summary>The largest container that is read, in bytes: one is kept in memory while its capture is read and rendered.</summary>
    public const long MaxLength = 1024L * 1024 * 1024;

    private static readonly string[] Endings = [".zip", ".wacz", ".warc.gz", ".warc"];

    /// <summary>The name of a container without its extension; null for another file.</summary>
    public static string? NameOf(string path) =>
        Endings.FirstOrDefault(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending && path.Length > ending.Length
            ? path[..^ending.Length]
            : null;

    /// <summary>The files, each with its path and, in a WARC, its URL and time; newest first, so that the newest of several of one URL is shown.</summary>
    public static IReadOnlyList<SavedItem> Read(SourceFile file, out IReadOnlyList<ContainerProblem> problems)
    {
        var bytes = ByteSource.Of(file.Read());
        if (file.Path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) return OfZip(file, bytes, out problems);
        if (!file.Path.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase)) return OfWarc(file, bytes, out problems);
        var found = new List<ContainerProblem>();
        var zip = ZipTree.Read(bytes);
        found.AddRange(zip.Problems);
        var items = new List<SavedItem>();
        foreach (var archive in zip.Files.Where(entry => entry.Path.StartsWith("archive/", StringComparison.Ordinal)))
        {
            var warc = zip.PlaceOf(archive) is { } place
                ? new Part(bytes, place, archive.Length ?? 0)
                : ByteSource.Of(new ZippedFile(file, zip, archive).Read());
            items.AddRange(OfWarc(file, warc, out var damaged));
            found.AddRange(damaged);
        }
        problems = found;
        return InOrder(items);
    }

    private static List<SavedItem> OfZip(SourceFile file, ByteSource bytes, out IReadOnlyList<ContainerProblem> problems)
    {
        var zip = ZipTree.Read(bytes);
        problems = zip.Problems;
        return [.. zip.Files.Select(entry => new SavedItem(entry.Path, new ZippedFile(file, zip, entry)))];
    }

    private static List<SavedItem> OfWarc(SourceFile file, ByteSource bytes, out IReadOnlyList<ContainerProblem> problems, bool isExpanded = false)
    {
        var items = new List<SavedItem>();
        var previous = -1L;
        var warc = new WarcReader(bytes.OpenRead());
        (WarcRecord Record, string Url)? open = null;
        void Close(long end)
        {
            if (open is not { } last) return;
            items.Add(ItemOf(file, bytes, last.Record, last.Url, end));
            open = null;
        }
        while (warc.Next() is { } record)
        {
            // Records of a WARC that was compressed as a whole share one place, at which only the first can be read again.
            if (record.Offset == previous && !isExpanded)
            {
                if (GzipMemberReader.ExpandAll(bytes.OpenRead(), ContainerLimits.Default, MaxLength) is { } expanded)
                    return OfWarc(file, ByteSource.Of(expanded), out problems, isExpanded: true);
                problems = [new ContainerProblem(ContainerProblemKind.TooLarge, "", null)];
                return [];
            }
            previous = record.Offset;
            Close(record.Offset);
            if (record.Type is "response" or "resource" or "revisit" && record.TargetUri is { } uri && SavedUrl.Of(uri) is { } url) open = (record, url);
        }
        Close(bytes.Length);
        problems = warc.Problems;
        return InOrder(items);
    }

    private static SavedItem ItemOf(SourceFile file, ByteSource bytes, WarcRecord record, string url, long end)
    {
        var http = record.Http;
        var type = http?["Content-Type"] ?? record.ContentType;
        var path = url.EndsWith('/') ? url + "index.html" : url.Replace("/?", "/index.html?", StringComparison.Ordinal);
        return new SavedItem(path, new SavedRecord(file, path, bytes, record.Offset, end - record.Offset))
        {
            Url = url,
            OriginalUrl = record.TargetUri,
            Saved = record.Date?.UtcDateTime,
            Charset = CharsetIn(type),
            MediaType = type.Split(';')[0].Trim(),
            IsShown = record.Type != "revisit" && (http is null || http.Status is >= 200 and < 300),
            RedirectsTo = Redirected(record, url),
        };
    }

    /// <summary>Where a redirect leads, or the URL of the record whose body was the same, so that it was saved there alone.</summary>
    private static string? Redirected(WarcRecord record, string url)
    {
        if (record["WARC-Refers-To-Target-URI"] is { } same) return SavedUrl.Of(same.Trim('<', '>'));
        if (record.Http is not { Status: >= 300 and < 400 } header || header["Location"] is not { } to) return null;
        return SavedUrl.Of(to) ?? (SavedUrl.SchemeOf(to).Length == 0 ? SavedUrl.Resolve(url, to) : null);
    }

    private static string? CharsetIn(string type)
    {
        var at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : type[(at + "charset=".Length)..].Split(';')[0].Trim(' ', '"', '\'');
    }

    /// <summary>What is shown first, and of that the newest.</summary>
    private static List<SavedItem> InOrder(List<SavedItem> items) =>
        [.. items.OrderByDescending(item => item.IsShown).ThenByDescending(item => item.Saved).ThenBy(item => item.Path, StringComparer.Ordinal)];

    private sealed class Part(ByteSource whole, long start, long length) : ByteSource
    {
        public override long Length => length;

        public override int Read(long offset, Span<byte> buffer) =>
            offset >= length ? 0 : whole.Read(start + offset, buffer[..(int)Math.Min(buffer.Length, length - offset)]);
    }
}
