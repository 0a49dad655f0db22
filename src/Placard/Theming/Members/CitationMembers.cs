using Placard.Citations;
using Placard.Liquid;
using Placard.Text;

namespace Placard.Theming.Members;

/// <summary>Template members of a citation: its text in each style, in runs, and its files.</summary>
internal static class CitationMembers
{
    public static readonly MemberTable Citation = MemberTables.Of<CitationView>(
        "citation",
        [
            ("styles", (view, context) => CitationStyles.Write(view.Citation, context.Locale)),
            .. CitationStyles.All.Select(InStyle),
            ("files", (view, _) => view.Files),
        ]);

    public static readonly MemberTable Style = MemberTables.Of<StyledCitation>(
        "style",
        ("name", (style, _) => style.Name),
        ("runs", (style, _) => style.Runs));

    public static readonly MemberTable Run = MemberTables.Of<TextRun>(
        "text",
        ("text", (run, _) => run.Text),
        ("italic", (run, _) => run.IsItalic),
        ("address", (run, _) => run.IsUrl));

    /// <summary>The member by which templates take one style alone: its name in lower case.</summary>
    private static (string Name, Func<CitationView, PageContext, object?> Get) InStyle(ICitationStyle style) =>
        (Slug.From(style.Name), (view, context) => style.Write(view.Citation, context.Locale).Runs);
}
