using System.Text;
using Placard.RobustnessTests.Parsers;

namespace Placard.RobustnessTests.Bombs;

/// <summary>A file that is one piece of syntax over and over.</summary>
internal sealed record Bomb(string Name, byte[] Bytes)
{
    /// <summary>How many pieces a paragraph has, just below the limits of a paragraph: what is quadratic within one adds up in many.</summary>
    private const int PiecesInParagraph = 4900;

    private static readonly int[] Counts = [1, 63, 64, 65, 99, 100, 101, 127, 128, 129, 199, 200, 201, 499, 500, 501, 1000, PiecesInParagraph];

    private static readonly (string Name, Func<string, int, string> Make)[] Shapes =
    [
        ("in a row", Repeat),
        ("with a letter between", (token, length) => Repeat(token + "a", length)),
        ("one a line", (token, length) => Repeat(token + "\n", length)),
        ("one a paragraph", (token, length) => Repeat(token + "a\n\n", length)),
        ("in many paragraphs", (token, length) => InParagraphs(token + "a ", PiecesInParagraph, length)),
    ];

    private static readonly (string Name, Func<string, string, int, string> Make)[] PairedShapes =
    [
        ("nested", (begin, end, length) => Repeat(begin, length / 2) + "a" + Repeat(end, length / begin.Length * end.Length / 2)),
        ("never closed", (begin, _, length) => Repeat(begin, length)),
        ("closed and never opened", (_, end, length) => Repeat(end, length)),
        ("one after the other", (begin, end, length) => Repeat(begin + "a" + end, length)),
        ("one a line", (begin, end, length) => Repeat(begin + "a" + end + "\n", length)),
        ("in many paragraphs", (begin, end, length) => InParagraphs(begin + "a" + end + " ", PiecesInParagraph / 4, length)),
        ("never closed in many paragraphs", (begin, _, length) => InParagraphs(begin + "a", PiecesInParagraph / 2, length)),
    ];

    /// <param name="fileLength">The length of each file, in characters.</param>
    public static IEnumerable<Bomb> AllOf(UntrustedParser parser, int fileLength)
    {
        var length = fileLength / Math.Max(1, parser.Frame.Count(c => c == '§'));
        foreach (var token in parser.Tokens)
        {
            var bombs = token.Split('…') is [var begin, var end]
                ? PairedShapes.Select(shape => (shape.Name, Text: shape.Make(begin, end, length)))
                : Shapes.Select(shape => (shape.Name, Text: shape.Make(token, length)));
            foreach (var (shape, text) in bombs)
                yield return new Bomb($"{token.ReplaceLineEndings("\\n")} {shape}", parser.Framed(text));
        }
    }

    /// <summary>
    /// Files of two pieces that are drawn from a syntax: one that is repeated a number of times which limits may have as their last or first, and another that
    /// fills the rest, or a hundred of each in turn.
    /// </summary>
    public static IEnumerable<Bomb> PairsOf(UntrustedParser parser, int fileLength, int count, int seed)
    {
        var random = new Random(seed);
        var length = fileLength / Math.Max(1, parser.Frame.Count(c => c == '§'));
        var pieces = parser.Tokens.SelectMany(PiecesOf).ToArray();
        for (var number = 0; number < count && pieces.Length > 0; number++)
        {
            var (first, second) = (pieces[random.Next(pieces.Length)], pieces[random.Next(pieces.Length)]);
            if (random.Next(2) == 0) first += " ";
            if (random.Next(2) == 0) second = "a" + second;
            var times = Math.Min(Counts[random.Next(Counts.Length)], Math.Max(1, length / 2 / first.Length));
            var most = Repeat(first, times * first.Length);
            var (name, text) = random.Next(3) switch
            {
                0 => ("in turn", Repeat(Repeat(first, Math.Min(times, 100) * first.Length) + Repeat(second, 100 * second.Length), length)),
                1 => ("in many paragraphs", Repeat(most + second + "\n\n", length)),
                _ => ("once", most + Repeat(second, length - most.Length)),
            };
            yield return new Bomb($"{number}: {times} of {first} and {second}, {name}".ReplaceLineEndings("\\n"), parser.Framed(text));
        }
    }

    private static string[] PiecesOf(string token) => token.Split('…') is [var begin, var end] ? [begin, begin + "a" + end, end] : [token];

    private static string InParagraphs(string text, int pieces, int length) => Repeat(Repeat(text, Math.Min(pieces * text.Length, length)) + "\n\n", length);

    private static string Repeat(string text, int length) => new StringBuilder().Insert(0, text, Math.Max(1, length / text.Length)).ToString();
}
