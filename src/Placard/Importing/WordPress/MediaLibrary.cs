using Placard.Captures;
using Placard.Importing.WordPress.Wxr;

namespace Placard.Importing.WordPress;

/// <summary>The files of the former site: each is copied when it is first referred to, at its largest size.</summary>
internal sealed class MediaLibrary
{
    private const string WithoutMedia = "its file is not in the export; name a copy of wp-content/uploads with --media";

    private const string Missing = "its file is not among the media";

    private const string Uploads = "/uploads/";

    private readonly ImportRequest request;

    private readonly IImportTarget target;

    private readonly ExportSurvey survey;

    private readonly Dictionary<string, string?> paths = new(StringComparer.Ordinal);

    private readonly HashSet<string> redirected = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> attachments = new(StringComparer.Ordinal);

    public MediaLibrary(ImportRequest request, IImportTarget target, ExportSurvey survey)
    {
        (this.request, this.target, this.survey) = (request, target, survey);
        foreach (var file in survey.AllMedia)
        {
            if (KeyOf(file.Url) is { } key) attachments.TryAdd(key, file.Url);
        }
    }

    /// <summary>Whether a URL is one of a file that the site kept.</summary>
    public bool IsOwn(string url) =>
        Uri.TryCreate(FormerUrl.OriginalOf(url), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && (uri.AbsolutePath.Contains("/wp-content/uploads/", StringComparison.Ordinal)
            || uri.Host.EndsWith(".files.wordpress.com", StringComparison.OrdinalIgnoreCase)
            || attachments.ContainsKey(KeyOf(url)!));

    /// <summary>The path inside <c>input/</c> of the file at a URL, or of the one that it is a size of; null where it is not among the media.</summary>
    public string? Find(string url)
    {
        if (KeyOf(url) is not { } key) return null;
        if (!paths.TryGetValue(key, out var path))
        {
            path = FindOriginal(url, key);
            paths.TryAdd(key, path);
        }
        if (path is not null && redirected.Add(key) && survey.Hosts.Contains(HostOf(url)) && FormerUrl.PathOf(FormerUrl.OriginalOf(url)) is { } former)
            target.Redirect(former, path);
        return path;
    }

    /// <summary>Takes an attachment as an item of the export.</summary>
    public void Take(WxrItem item, Diagnostics.SourceLocation place)
    {
        if (item.AttachmentUrl.Length == 0) target.Leave("attachment", "the export does not say where its file is", place);
        else if (KeyOf(item.AttachmentUrl) is not { } key || (!paths.ContainsKey(key) && IsOfUnpublished(item)))
            target.Leave("attachment", "it belongs to an item that was not published");
        else if (Find(item.AttachmentUrl) is null)
            target.Leave(request.Media is null ? "attachment" : $"attachment {item.AttachmentUrl}", request.Media is null ? WithoutMedia : Missing, place);
    }

    private bool IsOfUnpublished(WxrItem item) => item.Parent > 0 && survey.Entry(item.Parent) is not { IsPublished: true };

    private string? FindOriginal(string url, string key)
    {
        if (attachments.TryGetValue(key, out var attachment)) return Copy(attachment, key);
        var original = FormerUrl.OriginalOf(url);
        var larger = FormerUrl.LargerNames(original).ToList();
        foreach (var name in larger)
        {
            if (KeyOf(name) is { } other && attachments.TryGetValue(other, out attachment)) return Shared(attachment, other);
        }
        foreach (var name in larger)
        {
            if (KeyOf(name) is { } other && Shared(name, other) is { } path) return path;
        }
        return Copy(original, key);
    }

    /// <summary>A file that several URLs name.</summary>
    private string? Shared(string url, string key)
    {
        if (paths.TryGetValue(key, out var known)) return known;
        var path = Copy(url, key);
        if (path is not null) paths.TryAdd(key, path);
        return path;
    }

    private string? Copy(string url, string key)
    {
        if ((request.Media?.Find(url, "") ?? request.Media?.Find(FormerUrl.ScaledName(url), "")) is not { } file) return null;
        var uploads = key.IndexOf(Uploads, StringComparison.Ordinal);
        var name = uploads >= 0 ? key[(uploads + Uploads.Length)..] : key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
        file = file with { Path = survey.Paths.OfFile(name) };
        target.Add(file);
        return file.Path;
    }

    private static string HostOf(string url) => Uri.TryCreate(FormerUrl.OriginalOf(url), UriKind.Absolute, out var uri) ? uri.Host : "";

    /// <summary>Host and path: a file is the same with and without TLS, with and without <c>www.</c></summary>
    private static string? KeyOf(string url)
    {
        if (!Uri.TryCreate(FormerUrl.OriginalOf(url), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;
        return SavedUrl.BareHost(uri.Host) + Uri.UnescapeDataString(uri.AbsolutePath);
    }
}
