using Placard.Citations;
using Placard.Liquid;

namespace Placard.Theming.Members;

/// <summary>Template members of a citation: the page in each style as runs of text, and its files.</summary>
internal static class CitationMembers
{
    public static readonly MemberTable Citation = MemberTables.Of<CitationView>(
        "citation",
        ("chicago", (view, context) => new CitationStyles(context.Locale).Chicago(view.Citation).Runs),
        ("apa", (view, context) => new CitationStyles(context.Locale).Apa(view.Citation).Runs),
        ("mla", (view, context) => new CitationStyles(context.Locale).Mla(view.Citation).Runs),
        ("files", (view, _) => view.Files));

    public static readonly MemberTable Run = MemberTables.Of<TextRun>(
        "text",
        ("text", (run, _) => run.Text),
        ("italic", (run, _) => run.IsItalic),
        ("address", (run, _) => run.IsUrl));
}
