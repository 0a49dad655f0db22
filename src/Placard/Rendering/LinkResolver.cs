using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Images;
using Placard.Text;
using Placard.Urls;

namespace Placard.Rendering;

/// <summary>Turns an address as an author wrote it into one that works on the page that shows it.</summary>
/// <param name="site">The archive.</param>
/// <param name="addresses">The paths that are published.</param>
/// <param name="sourcePath">The file in which the address is written.</param>
/// <param name="root">The way from the page up to the archive's root.</param>
/// <param name="diagnostics">Receives addresses that lead nowhere.</param>
internal sealed class LinkResolver(Site site, PublishedUrls addresses, string sourcePath, string root, DiagnosticBag diagnostics)
{
    /// <summary>Addresses that nobody is to write to any more; a link that does is left out, its words stay.</summary>
    public IReadOnlyCollection<string> HiddenTargets { get; init; } = [];

    /// <summary>The way from the page up to the archive's root.</summary>
    public string Root => root;

    /// <summary>Where dead links lead; null where the archive has none.</summary>
    public RobustLinks? Robust { get; init; }

    private static readonly string[] Schemes = ["https:", "http:", "mailto:", "tel:"];

    /// <summary>The address of a link; null where it may not or can't be followed, which has been reported.</summary>
    public string? Link(string written, SourceLocation at)
    {
        if (written.Length == 0 || written[0] is '#' or '?') return written;
        if (Scheme(written) is { } scheme)
        {
            if (Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase)) return IsMailTo(written, HiddenTargets) ? null : written;
            diagnostics.Report(DiagnosticDescriptors.LinkScheme, at, scheme);
            return null;
        }
        return ResolveInternal(written, at);
    }

    /// <summary>Whether an address opens a mail to one of those given.</summary>
    public static bool IsMailTo(string address, IReadOnlyCollection<string> people) =>
        people.Count > 0 && address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && Uri.UnescapeDataString(address) is var unescaped && people.Any(person => unescaped.Contains(person, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address of a picture; null where it lies outside the archive or nowhere, which has been reported.</summary>
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

    /// <summary>What is published of the picture at an address that can be followed; null where it is no picture of the archive's.</summary>
    public PublishedImage? PublishedImage(string written)
    {
        if (site.Images.Count == 0) return null;
        var end = written.AsSpan().IndexOfAny('#', '?');
        return SourcePath.Combine(sourcePath, Normalization.Compose(Uri.UnescapeDataString(end < 0 ? written : written[..end]))) is { } path ? site.Images.GetValueOrDefault(path) : null;
    }

    /// <summary>The address of what another element than a picture loads; null where it lies outside the archive or nowhere, which has been reported.</summary>
    public string? EmbeddedUrl(string element, string written, SourceLocation at)
    {
        if (Scheme(written) is null) return ResolveInternal(written, at);
        diagnostics.Report(DiagnosticDescriptors.EmbeddedContent, at, element, written);
        return null;
    }

    /// <summary>The scheme with its colon, or <c>//</c>; null for a path.</summary>
    private static string? Scheme(string written)
    {
        if (written.StartsWith("//", StringComparison.Ordinal) || written.StartsWith("\\\\", StringComparison.Ordinal)) return written[..Math.Min(2, written.Length)];
        var colon = written.AsSpan().IndexOfAny(':', '/', '?');
        if (colon == 1 || written.StartsWith("file:", StringComparison.OrdinalIgnoreCase)) return null; // A place on the author's computer.
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
            if (addresses.Contains(path)) return root + Permalink.Encode(path) + rest;
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
            // Any other file that is not published has errors, which have been reported; it would be published without them.
            if (site.IsDraft(path)) diagnostics.Report(DiagnosticDescriptors.LinkToDraft, at, written);
        }
        else
        {
            diagnostics.Report(DiagnosticDescriptors.NotPublished, at, written);
        }

        return null;
    }
}
