using Placard.Diagnostics;
using Placard.Outputs.Lists;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Search;

/// <summary>
/// The search page, which works from a host or a disk. Its index consists of scripts that call <c>placard(path, data)</c>, since browsers do
/// not let a page from a disk read other files.
/// </summary>
public sealed class SearchOutput : ISiteOutput
{
    /// <summary>The number of bytes of text for each part of the index, which is about half as long.</summary>
    private const int TextBytesPerPart = 36 * 1024;

    /// <summary>The number of entries whose titles and summaries are in one script.</summary>
    private const int EntriesPerPart = 20;

    /// <summary>The minimum number of entries that are read as one parallel piece.</summary>
    private const int MinEntriesPerPiece = 64;

    /// <summary>The URL of the search page.</summary>
    public static Permalink Page { get; } = new("search.html");

    public string Name => "search";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var saved = SavedEntry.Of(context);
        var entries = saved.Count == 0 ? context.Site.Entries : [.. context.Site.Entries, .. saved];
        if (entries.Count == 0) yield break;
        var parts = (int)((entries.Sum(entry => (long)entry.Body.Length) + saved.Sum(page => (long)page.TextLength)) / TextBytesPerPart) + 1;
        var index = new SharedIndex(entries, entry =>
            context.Text(entry.Lang, SearchFacets.KindOf(entry)), parts, Math.Clamp(entries.Count / MinEntriesPerPiece, 1, Environment.ProcessorCount));
        var facets = new Lazy<IReadOnlyList<SearchFacet>>(() => [.. SearchFacets.Names.Select(name => SearchFacets.Of(name, context, entries))]);

        yield return new OutputFile(Page.Path, SourceLocation.StartOf("archive.yaml"),
            (to, diagnostics) => context.Pages.Render(View(context), to, diagnostics));
        yield return Script("archive", writer => SearchScripts.WriteArchive(writer, entries.Count, EntriesPerPart, index.Value.FirstWords, facets.Value));
        foreach (var name in SearchFacets.Names)
            yield return Script($"filters/{name}", writer => writer.WriteStringValue(facets.Value.First(facet => facet.Name == name).Column));
        for (var i = 0; i < parts; i++)
        {
            var part = i;
            var path = $"words/{part}";
            yield return new OutputFile($"search/{path}.js", SourceLocation.StartOf("archive.yaml"),
                (to, _) => SearchScripts.WriteText(to, path, text => index.Value.WritePart(part, text)));
        }
        for (var i = 0; i * EntriesPerPart < entries.Count; i++)
        {
            var first = i * EntriesPerPart;
            yield return Script($"entries/{i}", writer => SearchScripts.WriteEntries(writer, context, entries.Skip(first).Take(EntriesPerPart)));
        }
    }

    private static OutputFile Script(string path, Action<System.Text.Json.Utf8JsonWriter> write) =>
        new($"search/{path}.js", SourceLocation.StartOf("archive.yaml"), (to, _) => SearchScripts.Write(to, path, write));

    private static PageView View(OutputContext context) => new()
    {
        Layout = "search",
        Permalink = Page,
        Title = context.Text("search.title"),
        Description = $"{context.Text("search.label")}. {context.Site.Settings.Description ?? context.Site.Settings.Tagline}",
        Lang = context.Site.Settings.DefaultLanguage,
        Policy = ContentPolicy.WithScript,
        Breadcrumbs = [context.HomeLink],
        Values = new Dictionary<string, object?>
        {
            ["words"] = SearchScripts.TextsOf(context),
            ["lists"] = BrowseSections.Sections(context),
            ["ways"] = BrowseSections.All(context),
        },
    };
}
