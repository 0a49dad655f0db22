using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Images;
using Placard.Syntax;
using Placard.Text;
using Placard.Urls;

namespace Placard.Rendering;

/// <summary>Resolves URLs and references as authors write them to URLs that work on the page.</summary>
/// <param name="site">The archive.</param>
/// <param name="published">The published paths.</param>
/// <param name="sourcePath">The source path of the file that contains the links.</param>
/// <param name="root">The relative path from the page to the archive's root.</param>
/// <param name="diagnostics">Receives broken links.</param>
internal sealed class LinkResolver(Site site, PublishedUrls published, string sourcePath, string root, DiagnosticBag diagnostics)
{
    /// <summary>Email addresses of closed actions; links to them are removed, their text stays.</summary>
    public IReadOnlyCollection<string> HiddenTargets { get; init; } = [];

    /// <summary>Telephone numbers of closed actions, as they are dialled; links to them are removed, their text stays.</summary>
    public IReadOnlyCollection<string> HiddenPhones { get; init; } = [];

    /// <summary>The relative path from the page to the archive's root.</summary>
    public string Root => root;

    /// <summary>Archived copies of dead links; null if the archive has none.</summary>
    public RobustLinks? Robust { get; init; }

    /// <summary>The words of the links to and from footnotes.</summary>
    public FootnoteWords Footnotes { get; init; } = new(_ => null);

    private static readonly string[] Schemes = ["https:", "http:", "mailto:", "tel:"];

    /// <summary>The URL of a link; null if it is not allowed or broken, which has been reported.</summary>
    public string? Link(string written, SourceLocation at)
    {
        if (written.Length == 0 || written[0] is '#' or '?') return written;
        if (Scheme(written) is { } scheme)
        {
            if (Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase)) return LeadsToHidden(written) ? null : written;
            diagnostics.Report(DiagnosticDescriptors.LinkScheme, at, scheme);
            return null;
        }
        return ResolveInternal(written, at);
    }

    /// <summary>Whether a URL is a link to a hidden email address or telephone number.</summary>
    public bool LeadsToHidden(string url) => IsMailTo(url, HiddenTargets) || IsCallTo(url, HiddenPhones);

    private static bool IsCallTo(string url, IReadOnlyCollection<string> phones) =>
        phones.Count > 0 && url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
        && PhoneNumber.DialledOf(Uri.UnescapeDataString(url["tel:".Length..]).Split(';')[0]) is { } dialled
        && phones.Any(phone => phone.TrimStart('+') == dialled.TrimStart('+'));

    private static bool IsMailTo(string url, IReadOnlyCollection<string> emails) =>
        emails.Count > 0 && url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && Uri.UnescapeDataString(url) is var unescaped && emails.Any(email => unescaped.Contains(email, StringComparison.OrdinalIgnoreCase));

    /// <summary>The URL of an image; null if it is external or missing, which has been reported.</summary>
    public string? Image(string written, SourceLocation at)
    {
        if (Scheme(written) is not null)
        {
            diagnostics.Report(DiagnosticDescriptors.ExternalImage, at);
            return null;
        }
        var url = ResolveInternal(written, at);
        return url is not null && PublishedImage(written) is { } image ? root + image.Largest.Permalink.Href : url;
    }

    /// <summary>The renditions of the image that a reference leads to; null if it is none of the archive's.</summary>
    public PublishedImage? PublishedImage(string written)
    {
        if (site.Images.Count == 0) return null;
        var end = written.AsSpan().IndexOfAny('#', '?');
        return SourcePath.Combine(sourcePath, Normalization.Compose(Uri.UnescapeDataString(end < 0 ? written : written[..end]))) is { } path
            ? site.Images.GetValueOrDefault(path)
            : null;
    }

    /// <summary>The URL that an element other than an image loads; null if it is external or missing, which has been reported.</summary>
    public string? EmbeddedUrl(string element, string written, SourceLocation at)
    {
        if (Scheme(written) is null) return ResolveInternal(written, at);
        if (element == "script") diagnostics.Report(DiagnosticDescriptors.ScriptOfOtherSite, at, written);
        else diagnostics.Report(DiagnosticDescriptors.EmbeddedContent, at, element, written);
        return null;
    }

    /// <summary>Whether a URL leads to another site.</summary>
    public static bool IsExternal(string written) => Scheme(written) is not null;

    /// <summary>The scheme with its colon, or <c>//</c>; null for a path.</summary>
    private static string? Scheme(string written)
    {
        if (written is ['/' or '\\', '/' or '\\', ..]) return written[..2]; // Browsers read a backslash as a slash.
        var colon = written.AsSpan().IndexOfAny(':', '/', '?');
        if (colon == 1 || written.StartsWith("file:", StringComparison.OrdinalIgnoreCase)) return null; // A path on the author's computer.
        return colon > 0 && written[colon] == ':' ? written[..(colon + 1)].Trim() : null;
    }

    private string? ResolveInternal(string written, SourceLocation at)
    {
        var end = written.AsSpan().IndexOfAny('#', '?');
        var reference = Normalization.Compose(Uri.UnescapeDataString(end < 0 ? written : written[..end]));
        var rest = end < 0 ? "" : written[end..];
        if (SourcePath.Combine(sourcePath, reference) is { } path)
        {
            if (site.EntryAt(path) is { } entry) return root + entry.Permalink.Href + rest;
            if (path.StartsWith("files/", StringComparison.Ordinal) && site.HasSource(path)) return root + Permalink.Encode(path) + rest;
            if (site.HasSource(path)) return Unpublished(written, path, at);
            if (published.Contains(path)) return root + Permalink.Encode(path) + rest;
        }
        var known = site.SourcePaths;
        diagnostics.Report(DiagnosticDescriptors.SourceNotFound, at, reference, SourcePath.Suggest(sourcePath, reference, known));
        return null;
    }

    private string? Unpublished(string written, string path, SourceLocation at)
    {
        if (path.EndsWith(".md", StringComparison.Ordinal))
        {
            if (site.RemovedPageOf(path) is { } gone)
            {
                diagnostics.Report(DiagnosticDescriptors.LinkToRemoved, at, written);
                return root + gone.Href;
            }
            // Any other unpublished file has errors, which have been reported; it would be published without them.
            if (site.IsDraft(path)) diagnostics.Report(DiagnosticDescriptors.LinkToDraft, at, written);
        }
        else
        {
            diagnostics.Report(DiagnosticDescriptors.NotPublished, at, written);
        }

        return null;
    }
}
