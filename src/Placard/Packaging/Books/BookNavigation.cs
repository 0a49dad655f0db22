using Placard.Content;
using static Placard.Packaging.Books.XhtmlWriter;

namespace Placard.Packaging.Books;

/// <summary>The table of contents.</summary>
internal static class BookNavigation
{
    public const string Name = "nav.xhtml";

    public static string Of(Campaign campaign, IReadOnlyList<BookChapter> chapters) => BookPage.Of(campaign.Lang, campaign.Title, $"""
        <nav epub:type="toc" role="doc-toc" id="toc">
        <h1>{Escape(campaign.Title)}</h1>
        <ol>
        {string.Join('\n', chapters.Select(chapter => $"<li><a href=\"{chapter.Name}\">{Escape(LabelOf(chapter))}</a></li>"))}
        </ol>
        </nav>
        <nav epub:type="landmarks" hidden="hidden">
        <ol>
        <li><a epub:type="titlepage" href="{TitlePage.Name}">{Escape(campaign.Title)}</a></li>
        <li><a epub:type="bodymatter" href="{chapters[0].Name}">{Escape(chapters[0].Title)}</a></li>
        </ol>
        </nav>
        """);

    private static string LabelOf(BookChapter chapter) => chapter.Date.Length > 0 ? $"{chapter.Date} · {chapter.Title}" : chapter.Title;
}
