using System.Buffers;
using System.Text;
using Placard.Citations;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Citations;

/// <summary>
/// A file for reference managers, in one format, for every campaign and every year. The citation of a single page is a download that the page holds.
/// </summary>
public sealed class CitationFiles : ISiteOutput
{
    private readonly ICitationFormat format;

    private CitationFiles(ICitationFormat format) => this.format = format;

    /// <summary>One output for each format.</summary>
    public static IReadOnlyList<CitationFiles> All { get; } = [.. CitationFormats.All.Select(format => new CitationFiles(format))];

    public string Name => format.Name;

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        CitationCollections.Of(context).Values.Select(collection =>
            new OutputFile(collection.FileIn(format).Path, SourceLocation.StartOf(collection.Page.Path), (to, _) => Write(context, collection, to))
            {
                IsCompanion = true,
                IsKeepable = true,
            });

    /// <summary>
    /// The citation of an entry, with a download in each format; null where the archive omits all formats, and so the citation too. The downloads have
    /// no abstract, which the page shows: a page is to arrive within the first 14 KB.
    /// </summary>
    internal static CitationView? ViewOf(OutputContext context, Entry entry)
    {
        if (All.All(output => context.Site.Omits(output.Name))) return null;
        var citation = CitationBuilder.Of(context, entry);
        return new CitationView(citation, [.. PublishedIn(context).Select(format => Download(format, citation with { Abstract = "" }))]);
    }

    /// <summary>Links to the files of a campaign's page or a year's list; none where it has nothing to cite.</summary>
    internal static IReadOnlyList<FeedLink> LinksOf(OutputContext context, Permalink page) =>
        CitationCollections.Of(context).GetValueOrDefault(page) is { } collection
            ? [.. PublishedIn(context).Select(format => new FeedLink(format.Title, format.MediaType, collection.FileIn(format)))]
            : [];

    private static CitationDownload Download(ICitationFormat format, Citation citation) => new(
        format.Title, format.MediaType, Citation.FileNameOf(citation.Entry) + format.Ending, format.Opening + format.Write(citation) + format.Closing);

    private static IEnumerable<ICitationFormat> PublishedIn(OutputContext context) => CitationFormats.All.Where(format => !context.Site.Omits(format.Name));

    private void Write(OutputContext context, CitationCollection collection, IBufferWriter<byte> to)
    {
        Encoding.UTF8.GetBytes(format.Opening, to);
        var separator = "";
        foreach (var entry in collection.Entries)
        {
            Encoding.UTF8.GetBytes(separator, to);
            Encoding.UTF8.GetBytes(format.Write(CitationBuilder.Of(context, entry)), to);
            separator = format.Separator;
        }
        Encoding.UTF8.GetBytes(format.Closing, to);
    }
}
