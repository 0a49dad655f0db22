using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Syntax;

namespace Placard.Checking;

/// <summary>An external link, with its location in the source.</summary>
/// <param name="Copy">The URL of an archived copy that the author gave with it.</param>
/// <param name="CopyDate">The day of the archived copy.</param>
/// <param name="ReferenceDate">A day on which the page was as the author saw it, if known.</param>
public sealed record ExternalLink(string Url, SourceLocation Location, string? Copy = null, DateOnly? CopyDate = null, DateOnly? ReferenceDate = null)
{
    /// <summary>Whether it is no error that it is dead: pages show such a URL as a link only while it is alive.</summary>
    public bool MayBeDead { get; init; }
}

/// <summary>Finds all external links that readers can follow.</summary>
public static partial class ExternalLinks
{
    /// <summary>Reserved example domains (RFC 2606), as used in explanations.</summary>
    private static readonly string[] Examples = ["example", "example.com", "example.net", "example.org", "invalid", "test"];

    /// <summary>The external links of a site, sorted by location.</summary>
    public static IReadOnlyList<ExternalLink> Of(Site site) =>
        [.. site.Entries.SelectMany(OfEntry).Concat(OfSettings(site.Settings)).Where(link => IsExternal(site, link.Url)).Distinct()
            .OrderBy(link => link.Location).ThenBy(link => link.Url, StringComparer.Ordinal)];

    private static IEnumerable<ExternalLink> OfEntry(Entry entry)
    {
        var text = entry.Body.ReadText();
        var links = OfFrontMatter(entry).ToList();
        return text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal) ? links.Concat(OfBody(entry, text)) : links;
    }

    private static IEnumerable<ExternalLink> OfFrontMatter(Entry entry)
    {
        var day = (entry as Article)?.Published.SortDay ?? (entry as Campaign)?.Start.SortDay ?? entry.Date?.SortDay;
        IEnumerable<(string? Url, string? Copy, DateOnly? Copied, DateOnly? ReferenceDate)> written = entry switch
        {
            Article { Source: { } source } =>
                [(source.Url, source.ArchivedUrl, source.Captured?.Exact?.Day, source.Captured?.SortDay ?? source.Published?.SortDay ?? day),
                    (source.ArchivedUrl, null, null, null)],
            Campaign campaign =>
            [
                .. campaign.Milestones.Select(milestone => (milestone.Link, (string?)null, (DateOnly?)null, (DateOnly?)milestone.Date.SortDay)),
                .. campaign.Posts.Select(post => (post.Url, post.ArchivedUrl, (DateOnly?)null, (DateOnly?)post.Date.SortDay)),
                .. campaign.Posts.Select(post => (post.ArchivedUrl, (string?)null, (DateOnly?)null, (DateOnly?)null)),
            ],
            CampaignAction action => [(action.FollowUp, null, null, day)],
            Content.Capture capture => [(capture.OriginalUrl, null, null, null)],
            _ => [],
        };
        var links = written.Where(link => link.Url is not null).ToList();
        if (links.Count == 0) return [];
        var lines = entry.Body with { Offset = 0 };
        var file = lines.ReadText();
        return links.Select(link => new ExternalLink(link.Url!, LocationOf(link.Url!, file, entry.Origin), link.Copy, link.Copied, link.ReferenceDate)
        {
            MayBeDead = entry is Content.Capture,
        });
    }

    private static List<ExternalLink> OfBody(Entry entry, string text)
    {
        var links = new List<ExternalLink>();
        var day = (entry as Article)?.Published.SortDay ?? entry.Date?.SortDay;
        foreach (var node in MarkdownParser.TryParse(text)?.Descendants() ?? [])
        {
            var at = entry.Origin with { Line = entry.Body.FirstLine + node.Line, Column = node.Column + 1 };
            IEnumerable<string> urls = node switch
            {
                LinkInline { IsImage: false, Url: { } written } => [written],
                AutolinkInline { IsEmail: false } link => [link.Url],
                HtmlInline inline => UrlsIn(inline.Tag),
                HtmlBlock block => UrlsIn(block.Lines.ToString()),
                _ => [],
            };
            links.AddRange(urls.Select(url => new ExternalLink(url, at, ReferenceDate: day)));
        }
        return links;
    }

    private static IEnumerable<string> UrlsIn(string html) =>
        from Match match in HrefPattern().Matches(html) select System.Net.WebUtility.HtmlDecode(match.Groups["address"].Value);

    private static IEnumerable<ExternalLink> OfSettings(ArchiveSettings settings) =>
        settings.Navigation.Select(item => new ExternalLink(item.Link, item.Location))
            .Concat(settings.Mirrors.Select(mirror => new ExternalLink(mirror.Url, SourceLocation.StartOf(settings.Privacy.Location.Path))));

    private static bool IsExternal(Site site, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0) return false;
        if (url.StartsWith(site.BaseUrl, StringComparison.OrdinalIgnoreCase)
            || (site.Options.MirrorOf is { } origin && url.StartsWith(origin, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        return !Examples.Any(name =>
            uri.Host.Equals(name, StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith('.' + name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The location of the first occurrence of a URL in a file; the start of the file if it comes from a table beside it.</summary>
    private static SourceLocation LocationOf(string url, string file, SourceLocation start)
    {
        var at = file.IndexOf(url, StringComparison.Ordinal);
        return at < 0 ? start : SourceLocation.At(start.Path, file, at);
    }

    [GeneratedRegex("""\shref\s*=\s*(?<quote>["'])(?<address>[^"'<>]*)\k<quote>""", RegexOptions.IgnoreCase)]
    private static partial Regex HrefPattern();
}
