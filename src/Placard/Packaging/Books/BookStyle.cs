namespace Placard.Packaging.Books;

/// <summary>The style sheet: as little as readers' own settings leave room for; it names no colour, font or side of the page.</summary>
internal static class BookStyle
{
    public const string Name = "style.css";

    public const string Text = """
        body { overflow-wrap: break-word; }
        a { overflow-wrap: anywhere; }
        h1, h2, h3 { line-height: 1.2; page-break-after: avoid; }
        .kicker, .small, .byline, .meta { font-size: .85em; }
        .lead { font-style: italic; }
        .letter, blockquote { margin: 1em; }
        table { border-collapse: collapse; }
        th, td { border: 1px solid; padding: .2em .5em; text-align: start; vertical-align: top; }
        dt { font-weight: bold; }
        .signatories, .links { padding: 0; list-style: none; }
        img, svg { max-width: 100%; }
        img { height: auto; }
        aside { border-top: 1px solid; margin-top: 2em; }
        .title-page { text-align: center; }
        """;
}
