using System.Security.Cryptography;
using Placard.Captures;
using Placard.Containers;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Images.Formats;
using Placard.Reading;

namespace Placard.Importing.Pages;

/// <summary>The images, recordings and documents of saved pages: each is copied once, and only where the build takes it.</summary>
internal sealed class PageMedia(ImportPaths paths, IImportTarget target)
{
    private const int MaxEmbedded = 16 * 1024 * 1024;

    private static readonly ArchiveSettings Settings = new() { Title = "", BaseUrl = "" };

    private readonly Dictionary<CapturedFile, string?> copied = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string?> embedded = new(StringComparer.Ordinal);

    public bool IsCopied(CapturedFile file) => copied.GetValueOrDefault(file) is not null;

    /// <summary>The path inside <c>input/</c> of a saved file; null where a page can't show it.</summary>
    public string? PathOf(CapturedFile file)
    {
        if (copied.TryGetValue(file, out var known)) return known;
        if (file.Kind is not (CapturedKind.Image or CapturedKind.Drawing or CapturedKind.Recording or CapturedKind.Document)) return copied[file] = null;
        var path = Named(NameOf(file), file.Source, file.MediaType);
        if (path is not null) target.Add(new ImportedFile(path, SourceLocation.StartOf(file.Source.DisplayPath), read => Read(file.Source, read)));
        return copied[file] = path;
    }

    /// <summary>The path inside <c>input/</c> of an image that stands in the page itself, as a <c>data:</c> URL; null where it can't be read.</summary>
    public string? PathOf(string data, SourceLocation place)
    {
        if (embedded.TryGetValue(data, out var known)) return known;
        if (BytesOf(data) is not { Length: > 0 } bytes) return embedded[data] = null;
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
        var path = Named($"embedded/{digest}", new MemorySourceFile("image", bytes, place.Path), null);
        if (path is not null) target.Add(new ImportedFile(path, place, read => Read(new MemorySourceFile("", bytes), read)));
        return embedded[data] = path;
    }

    /// <summary>The path of a file with the extension of what it is; null for an image that the build would refuse.</summary>
    private string? Named(string name, SourceFile source, string? mediaType)
    {
        var (kind, endings) = CapturedTypes.Of(source.ReadStart(CapturedTypes.SniffedBytes).Span, name, mediaType);
        if (kind is CapturedKind.ContainerOnly or CapturedKind.Page || endings.Length == 0) return null;
        var file = endings.Contains(SavedName.EndingOf(name)) ? name : $"{name}.{endings[0]}";
        if (kind is CapturedKind.Image or CapturedKind.Drawing && !IsTaken(file, source)) return null;
        return paths.OfFile(file);
    }

    /// <summary>Whether the build takes an image, which is decoded there.</summary>
    private static bool IsTaken(string name, SourceFile source)
    {
        var (bytes, found) = (source.Read(), new DiagnosticBag());
        var image = new MemorySourceFile("files/" + name, bytes);
        var (images, _) = ImageReader.Read([image], Settings, null, found);
        return !found.HasErrors && images.TryGetValue(image.Path, out var read) && ImageCompleteness.IsComplete(bytes.Span, read.Header.Format);
    }

    private static string NameOf(CapturedFile file)
    {
        var path = SavedName.WithoutQuery(SavedName.WithQuestionMark(file.Path));
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var isBelowHost = slash > 0 && file.Url is { } url && SavedUrl.HostOf(url).Equals(path[..slash], StringComparison.OrdinalIgnoreCase);
        if (isBelowHost) path = path[(slash + 1)..];
        return path.StartsWith("files/", StringComparison.OrdinalIgnoreCase) ? path["files/".Length..] : path;
    }

    private static byte[]? BytesOf(string data)
    {
        var comma = data.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || data.Length > MaxEmbedded) return null;
        try
        {
            return data[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase)
                ? Convert.FromBase64String(Uri.UnescapeDataString(data[(comma + 1)..]).Trim())
                : System.Text.Encoding.UTF8.GetBytes(Uri.UnescapeDataString(data[(comma + 1)..]));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static ContainerProblem? Read(SourceFile source, Action<Stream> read)
    {
        using var stream = source.OpenRead();
        read(stream);
        return null;
    }
}
