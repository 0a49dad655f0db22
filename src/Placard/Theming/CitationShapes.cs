using Placard.Citations;

namespace Placard.Theming;

/// <summary>What templates see of a citation: the page in each style as runs of text, and its files.</summary>
internal static class CitationShapes
{
    public static readonly Shape Citation = new Shape<CitationView>(
        "citation",
        ("chicago", (view, context) => new CitationStyles(context.Locale).Chicago(view.Citation).Runs),
        ("apa", (view, context) => new CitationStyles(context.Locale).Apa(view.Citation).Runs),
        ("mla", (view, context) => new CitationStyles(context.Locale).Mla(view.Citation).Runs),
        ("files", (view, _) => view.Files));

    public static readonly Shape Run = new Shape<TextRun>(
        "text",
        ("text", (run, _) => run.Text),
        ("italic", (run, _) => run.IsItalic),
        ("address", (run, _) => run.IsUrl));
}

/// <summary>How a page can be cited.</summary>
/// <param name="Files">The files for reference managers that are published.</param>
public sealed record CitationView(Citation Citation, IReadOnlyList<FeedLink> Files);
