using System.Net;

namespace Placard.Tests.Importing.Html;

/// <summary>Makes trees of HTML whose words are the signs of Markdown, by lot: the same for the same seed.</summary>
internal sealed class RandomHtml(int seed)
{
    private static readonly string[] Words =
    [
        "a", "word", "foo_bar", "_x_", "*", "**y**", "1.", "2)", "#", "##x", "+", "-", "---", "~~", "~", "`", "``c``", "[x]", "[^1]", "]", "(u)", "<b", "&",
        "<div>", "|", "{#id}", "{.c}", ":", ">", "=", "===", "^^^", "\\", "!", "https://e.test/a_b*c", "www.e.test", "a@b.test", "مرحبا", "你好。", "世界",
        "\u00A0", "“q”", "é", "5%", "&copy;", "\u00AD", "𝒳", "_", "__", "*a", "b*", "![", "؟", "(", ")", "\"", "'", "x:", "# #", "$1", "—",
    ];

    private readonly Random random = new(seed);

    public string Blocks(int depth) => Several(3, () => Block(depth));

    private string Block(int depth) => random.Next(depth <= 0 ? 4 : 12) switch
    {
        0 => $"<p>{Line(2)}</p>",
        1 => Line(2),
        2 => Heading(random.Next(1, 7)),
        3 => $"<pre>{Text()}\n\n  {Text()}\n```</pre>",
        4 or 5 => $"<ul>{Items(depth)}</ul>",
        6 => $"<ol start={random.Next(20)}>{Items(depth)}</ol>",
        7 => $"<blockquote>{Blocks(depth - 1)}</blockquote>",
        8 => Table(random.Next(2, 4), hasHeader: random.Next(3) > 0),
        9 => $"<div>{Blocks(depth - 1)}</div>",
        10 => $"<dl><dt>{Line(1)}x</dt><dd>{Line(1)}x</dd></dl>",
        _ => "<hr>",
    };

    private string Heading(int level) => $"<h{level}>{Line(1)}</h{level}>";

    private string Items(int depth) => Several(3, () => $"<li>{(random.Next(2) == 0 ? Line(2) : Blocks(depth - 1))}</li>");

    private string Table(int columns, bool hasHeader)
    {
        var rows = Enumerable.Range(0, random.Next(2, 4)).Select(row => $"<tr>{Row(columns, hasHeader && row == 0 ? "th" : "td")}</tr>");
        return $"<table>{string.Concat(rows)}</table>";
    }

    private string Row(int columns, string cell) =>
        string.Concat(Enumerable.Range(0, columns).Select(_ => $"<{cell}>{(random.Next(4) == 0 ? $"<p>{Line(1)}</p><p>{Line(1)}</p>" : Line(1))}</{cell}>"));

    private string Line(int depth) => Several(3, () => depth <= 0 || random.Next(3) == 0 ? Text() : Styled(Line(depth - 1)));

    private string Styled(string inner) => random.Next(12) switch
    {
        0 => $"<b>{inner}</b>",
        1 => $"<i>{inner}</i>",
        2 => $"<em>{inner}</em>",
        3 => $"<strong>{inner}</strong>",
        4 => $"<del>{inner}</del>",
        5 => $"<a href=\"https://e.test/{random.Next(9)}{(random.Next(3) == 0 ? "(x)" : "")}{(random.Next(4) == 0 ? "a b" : "")}\">{inner}</a>",
        6 => $"<code>{Text()}</code>",
        7 => "<br>",
        8 => $"<img src=p.png alt=\"{random.Next(9)} [x] `\" title='\"t'>",
        9 => $"<sup>{inner}</sup>",
        10 => $"<u>{inner}</u>",
        _ => $" <b> {inner} </b> ",
    };

    private string Text() => Several(4, () => WebUtility.HtmlEncode(Words[random.Next(Words.Length)]) + (random.Next(2) == 0 ? " " : ""));

    private string Several(int most, Func<string> next) => string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => next()));
}
