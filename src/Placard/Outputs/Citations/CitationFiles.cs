using Placard.Citations;
using Placard.Content;
using Placard.Theming;

namespace Placard.Outputs.Citations;

/// <summary>A file for reference managers beside every article and action, in one format.</summary>
public sealed class CitationFiles : ISiteOutput
{
    private readonly ICitationFormat format;

    private CitationFiles(ICitationFormat format) => this.format = format;

    /// <summary>One output for each format.</summary>
    public static IReadOnlyList<CitationFiles> All { get; } = [.. CitationFormats.All.Select(format => new CitationFiles(format))];

    public string Name => format.Name;

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        context.Site.Articles.Concat<Entry>(context.Site.Actions)
            .Select(entry =>
                TextOutput.File(Citation.FileOf(entry, format.Ending).Path, () => format.Write(CitationBuilder.Of(context, entry))) with
                {
                    IsCompanion = true,
                });

    /// <summary>The citation of an entry; null where the archive omits the files of all formats, and so the citation too.</summary>
    internal static CitationView? ViewOf(OutputContext context, Entry entry)
    {
        if (All.All(output => context.Site.Omits(output.Name))) return null;
        var files = All.Where(output => !context.Site.Omits(output.Name))
            .Select(output => new FeedLink(output.format.Title, output.format.MediaType, Citation.FileOf(entry, output.format.Ending)));
        return new CitationView(CitationBuilder.Of(context, entry), files.ToArray());
    }
}
