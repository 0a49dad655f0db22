using System.Buffers;
using System.Net;
using System.Text;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Outputs;
using Placard.Packaging.Html;
using Placard.Text;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Packaging.Packs;

/// <summary>
/// The files of one campaign in all its languages: its pages, those of its articles, actions and captures, and what these show. Links to other pages of the
/// archive are made absolute; saved pages of captures stay as they are.
/// </summary>
internal static class CampaignFiles
{
    private const string Search = "assets/search";

    public static IEnumerable<OutputFile> Of(Site site, Campaign campaign, IReadOnlyList<OutputFile> outputs)
    {
        var urls = new PageUrls(CanonicalUrl.Of(site, ListUrls.Home));
        var own = outputs.Where(IsOwn(site, campaign)).ToList();
        var paths = own.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var needed = own.Where(file => file.IsPage).AsParallel()
            .Select(page => urls.NeededBy(page.Path, Render(page, new DiagnosticBag()).WrittenSpan)).AsSequential()
            .SelectMany(found => found).ToHashSet(StringComparer.Ordinal);
        own.AddRange(outputs.Where(file => !paths.Contains(file.Path) && (needed.Contains(file.Path) || IsAsset(file))));
        paths.UnionWith(own.Select(file => file.Path));
        return own.Select(file => file.IsPage ? file with { Write = (to, diagnostics) => Write(file, urls, paths, to, diagnostics) } : file)
            .Append(StartPage(campaign)).Append(Readme(campaign, outputs));
    }

    private static bool IsAsset(OutputFile file) =>
        file.Path.StartsWith("assets/", StringComparison.Ordinal) && !file.Path.StartsWith(Search, StringComparison.Ordinal);

    private static Func<OutputFile, bool> IsOwn(Site site, Campaign campaign)
    {
        var entries = EntriesOf(site, campaign);
        var permalinks = entries.Select(entry => entry.Permalink.Path).ToHashSet(StringComparer.Ordinal);
        var others = site.Entries.Select(entry => entry.Permalink.Path).Where(path => !permalinks.Contains(path)).ToHashSet(StringComparer.Ordinal);
        var stems = permalinks.Select(path => path.EndsWith(".html", StringComparison.Ordinal) ? path[..^".html".Length] : path)
            .ToHashSet(StringComparer.Ordinal);
        var captured = entries.OfType<Capture>().SelectMany(capture => capture.Files).Select(file => file.Permalink?.Path).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return file => permalinks.Contains(file.Path) || captured.Contains(file.Path) || (!others.Contains(file.Path) && IsBeside(file.Path, stems));
    }

    /// <summary>The entries of a campaign, of its translations, and the translations of these.</summary>
    private static List<Entry> EntriesOf(Site site, Campaign campaign)
    {
        var original = site.OriginalOf(campaign).SourcePath;
        var originals = site.Entries.Where(entry => Site.CampaignsOf(entry).Any(one => site.OriginalOf(one).SourcePath == original))
            .Select(entry => site.OriginalOf(entry).SourcePath).ToHashSet(StringComparer.Ordinal);
        return [.. site.Entries.Where(entry => originals.Contains(site.OriginalOf(entry).SourcePath))];
    }

    /// <summary>Whether a file belongs to an entry by its path, as further pages, feeds and citation files do.</summary>
    private static bool IsBeside(string path, HashSet<string> stems)
    {
        var lookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 1; i < path.Length; i++)
        {
            if (path[i] is '/' or '.' && lookup.Contains(path.AsSpan(0, i))) return true;
        }
        return false;
    }

    private static ArrayBufferWriter<byte> Render(OutputFile file, DiagnosticBag diagnostics)
    {
        var page = new ArrayBufferWriter<byte>(32 * 1024);
        file.Render(page, diagnostics);
        return page;
    }

    private static void Write(OutputFile file, PageUrls urls, HashSet<string> inside, IBufferWriter<byte> to, DiagnosticBag diagnostics) =>
        urls.WriteAbsolute(file.Path, Render(file, diagnostics).WrittenSpan, inside, to);

    /// <summary>The file that people open first. No page leads to it: the archive has another page there.</summary>
    private static OutputFile StartPage(Campaign campaign) => Text(ListUrls.Home.Path, campaign, $"""
        <!doctype html>
        <html lang="{campaign.Lang}" dir="{TextDirection.Of(campaign.Lang)}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta http-equiv="refresh" content="0; url={campaign.Permalink.Href}">
        <title>{WebUtility.HtmlEncode(campaign.Title)}</title>
        </head>
        <body>
        <p><a href="{campaign.Permalink.Href}">{WebUtility.HtmlEncode(campaign.Title)}</a></p>
        </body>
        </html>

        """);

    private static OutputFile Readme(Campaign campaign, IReadOnlyList<OutputFile> outputs)
    {
        var readme = outputs.Single(file => file.Path == OutputMarker.MarkerFile);
        return readme with
        {
            Write = (to, diagnostics) =>
            {
                readme.Write(to, diagnostics);
                Encoding.UTF8.GetBytes($"Contents:  the campaign “{campaign.Title}”. Links to other pages lead to the address above.\n", to);
            },
        };
    }

    private static OutputFile Text(string path, Campaign campaign, string text) =>
        new(path, campaign.Origin, (to, _) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"), to));
}
