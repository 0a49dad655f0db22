using Placard.Citations;
using Placard.Liquid;
using Placard.Text;
using Placard.Urls;

namespace Placard.Theming.Members;

/// <summary>Template members of a citation: its text in each style, in runs, and its downloads.</summary>
internal static class CitationMembers
{
    public static readonly MemberTable Citation = MemberTables.Of<CitationView>(
        "citation",
        [
            ("styles", (view, context) => CitationStyles.Write(view.Citation, context.Locale)),
            .. CitationStyles.All.Select(InStyle),
            ("files", (view, _) => view.Files),
        ]);

    public static readonly MemberTable Download = MemberTables.Of<CitationDownload>(
        "file",
        ("title", (file, _) => file.Title),
        ("type", (file, _) => file.Type),
        ("name", (file, _) => file.Name),
        ("url", (file, _) => DataUrl.Of(file.Type, file.Text)));

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
