using Placard.Tests.Support;
using static Placard.Tests.Html.EveryPage;

namespace Placard.Tests.Html;

/// <summary>Links inside the archive work at a domain's root, in a folder of another host and from a disk, since each is relative and names a file.</summary>
public class LinkTests
{
    public static TheoryData<string> Archive => Archives.Names;

    [Theory, MemberData(nameof(Archive))]
    public void Every_link_inside_the_archive_leads_to_a_published_file(string archive) => KeepsLinks(archive, "a[href], area[href]", "href");

    [Theory, MemberData(nameof(Archive))]
    public void Every_image_and_frame_is_published(string archive) => KeepsLinks(archive, "[src]", "src");

    [Theory, MemberData(nameof(Archive))]
    public void Every_width_of_a_image_is_published(string archive)
    {
        var site = Archives.Get(archive);
        Keeps(archive, page => page.All("[srcset]").SelectMany(element => element.GetAttribute("srcset")!.Split(", "))
            .Select(candidate => LinkTarget.Find(site, page.Path, candidate.Split(' ')[0]).Problem).OfType<string>());
    }

    [Theory, MemberData(nameof(Archive))]
    public void Every_style_sheet_icon_and_feed_is_published(string archive) => KeepsLinks(archive, "link[href]:not([rel=canonical]):not([hreflang])", "href");

    [Theory, MemberData(nameof(Archive))]
    public void No_base_URL_changes_what_links_mean(string archive) => Keeps(archive, page => page.All("base").Select(element => element.OuterHtml));

    [Theory, MemberData(nameof(Archive))]
    public void What_style_sheets_load_is_published(string archive)
    {
        var site = Archives.Get(archive);
        foreach (var path in site.Files.Keys.Where(path =>
            path.StartsWith("assets/", StringComparison.Ordinal) && path.EndsWith(".css", StringComparison.Ordinal)))
        {
            var css = site.Text(path);
            Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
            var problems = css.Split("url(").Skip(1).Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)].Trim('"', '\''))
                .Where(url => !url.StartsWith("data:", StringComparison.Ordinal))
                .Select(url => LinkTarget.Find(site, path, url).Problem).OfType<string>();
            Assert.Empty(problems);
        }
    }

    /// <summary>Links to a plain page are up to its author.</summary>
    [Theory, MemberData(nameof(Archive))]
    public void Every_list_and_document_can_be_reached_from_the_home_page(string archive)
    {
        var site = Archives.Get(archive);
        var reached = new HashSet<string>(["index.html"], StringComparer.Ordinal);
        var waiting = new Queue<string>(reached);
        while (waiting.TryDequeue(out var path))
        {
            foreach (var target in site.Page(path).QuerySelectorAll("a[href]").Select(link => LinkTarget.Find(site, path, link.GetAttribute("href")!).Path)
                .OfType<string>())
            {
                if (target.EndsWith(".html", StringComparison.Ordinal) && reached.Add(target)) waiting.Enqueue(target);
            }
        }
        Assert.Empty(Of(site).Where(page => page.IsIndexed && page.Document.Body!.ClassName != "page" && !reached.Contains(page.Path))
            .Select(page => page.Path));
    }

    private static void KeepsLinks(string archive, string selector, string attribute)
    {
        var site = Archives.Get(archive);
        Keeps(archive, page => page.IsNotFound ? [] : page.All(selector)
            .Select(element => LinkTarget.Find(site, page.Path, element.GetAttribute(attribute)!).Problem).OfType<string>());
    }
}

/// <summary>Where a URL leads, from the page that holds it.</summary>
/// <param name="Path">The published file; null where the URL leads outside or nowhere.</param>
/// <param name="Problem">Why the URL would not work everywhere.</param>
public sealed record LinkTarget(string? Path, string? Problem)
{
    public static LinkTarget Find(BuiltSite site, string from, string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var absolute) && url.Contains(':', StringComparison.Ordinal))
            return absolute.Scheme is "http" or "https" or "mailto" or "tel" or "data" ? new(null, null) : new(null, $"{url} has an odd scheme");
        if (url.StartsWith('/')) return new(null, $"{url} works only at a domain's root");
        var parts = url.Split('#', 2);
        var segments = parts[0].Length == 0 ? [.. from.Split('/')] : from.Split('/')[..^1].ToList();
        foreach (var segment in parts[0].Length == 0 ? [] : parts[0].Split('/'))
        {
            if (segment != "..") segments.Add(Uri.UnescapeDataString(segment));
            else if (segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            else return new(null, $"{url} leaves the archive");
        }
        var path = string.Join('/', segments);
        if (!site.Files.ContainsKey(path)) return new(null, $"{url} leads to {path}, which is not published");
        if (parts.Length == 2 && path.EndsWith(".html", StringComparison.Ordinal) && site.Page(path).GetElementById(Uri.UnescapeDataString(parts[1])) is null)
            return new(path, $"{url} names a part that {path} does not have");
        return new(path, null);
    }
}
