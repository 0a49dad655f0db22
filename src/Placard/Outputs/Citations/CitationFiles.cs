using Placard.Citations;
using Placard.Content;
using Placard.Theming;

namespace Placard.Outputs.Citations;

/// <summary>A file for reference managers beside every article and action, in one format.</summary>
public sealed class CitationFiles : ISiteOutput
{
    private readonly CitationFormat format;

    private CitationFiles(string name, CitationFormat format) => (Name, this.format) = (name, format);

    public static CitationFiles BibTeX { get; } = new("bibtex", CitationFormat.BibTeX);

    public static CitationFiles Ris { get; } = new("ris", CitationFormat.Ris);

    public static CitationFiles CslJson { get; } = new("csl-json", CitationFormat.CslJson);

    private static IReadOnlyList<CitationFiles> All { get; } = [BibTeX, Ris, CslJson];

    public string Name { get; }

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        context.Site.Articles.Concat<Entry>(context.Site.Actions)
            .Select(entry => TextOutput.File(Citation.FileOf(entry, format.Ending).Path, () => format.Write(CitationBuilder.Of(context, entry))) with { IsCompanion = true });

    /// <summary>How a page can be cited; null where an archive does without all formats, and so without the question.</summary>
    internal static CitationView? ViewOf(OutputContext context, Entry entry)
    {
        if (All.All(output => context.Site.Omits(output.Name))) return null;
        var files = All.Where(output => !context.Site.Omits(output.Name))
            .Select(output => new FeedLink(output.format.Title, output.format.MediaType, Citation.FileOf(entry, output.format.Ending)));
        return new CitationView(CitationBuilder.Of(context, entry), [.. files]);
    }
}
