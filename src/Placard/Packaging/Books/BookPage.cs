using Placard.Text;
using static Placard.Packaging.Books.XhtmlWriter;

namespace Placard.Packaging.Books;

/// <summary>The frame of each page of a book.</summary>
internal static class BookPage
{
    /// <param name="body">XHTML.</param>
    public static string Of(string language, string title, string body) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{Escape(language)}" xml:lang="{Escape(language)}" dir="{TextDirection.Of(language)}">
        <head>
        <meta charset="utf-8"/>
        <title>{Escape(title)}</title>
        <link rel="stylesheet" type="text/css" href="{BookStyle.Name}"/>
        </head>
        <body>
        {body}
        </body>
        </html>

        """;
}
