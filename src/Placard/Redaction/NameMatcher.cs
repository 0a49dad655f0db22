using System.Globalization;
using Placard.Text;

namespace Placard.Redaction;

/// <summary>
/// Finds a name in texts: in any case and Unicode form, with and without accents, with any blanks, hyphens or marks between its words, in URLs, and with the
/// family name first. Takes time that grows with the length of the text.
/// </summary>
public sealed class NameMatcher
{
    /// <summary>The largest number of characters between two words of a name.</summary>
    private const int MaxGap = 12;

    private readonly List<string[]> orders = [];

    /// <param name="name">The name in any order: <c>Anna Bell</c>, <c>Bell, Anna</c>.</param>
    public NameMatcher(string name)
    {
        var words = NameWords.Of(name).Select(word => word.Text).ToArray();
        for (var i = 0; i < words.Length; i++) orders.Add([.. words[i..], .. words[..i]]);
    }

    /// <summary>Whether the name has a letter or digit by which it could be found.</summary>
    public bool IsUsable => orders.Count > 0;

    public bool IsIn(string text) => Find(text).Any();

    /// <summary>The places of the name, in order; none overlaps another.</summary>
    public IEnumerable<Range> Find(string text)
    {
        var words = NameWords.Of(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (orders.FirstOrDefault(order => IsAt(words, i, order, text)) is not { } found) continue;
            var last = words[i + found.Length - 1];
            yield return words[i].Start..(last.Start + last.Length);
            i += found.Length - 1;
        }
    }

    private static bool IsAt(List<NameWord> words, int at, string[] order, string text)
    {
        if (at + order.Length > words.Count) return false;
        for (var i = 0; i < order.Length; i++)
        {
            if (words[at + i].Text != order[i]) return false;
            if (i > 0 && !IsGap(text.AsSpan()[(words[at + i - 1].Start + words[at + i - 1].Length)..words[at + i].Start])) return false;
        }
        return true;
    }

    /// <summary>Whether what stands between two words may stand within a name; an empty line may not.</summary>
    private static bool IsGap(ReadOnlySpan<char> between) => between.Length <= MaxGap && between.Count('\n') <= 1;
}

/// <param name="Text">The word without case and accents.</param>
internal readonly record struct NameWord(string Text, int Start, int Length);

/// <summary>The words of a text, as names are compared.</summary>
internal static class NameWords
{
    private static readonly string[] Blanks = ["&nbsp;", "&#160;", "&#xa0;", "%20", "&thinsp;", "&ensp;", "&shy;"];

    public static List<NameWord> Of(string text)
    {
        var words = new List<NameWord>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && PartAt(text, at) is > 0 and var part) at += part;
            if (at > start && Folded(text[start..at]) is { Length: > 0 } word) words.Add(new NameWord(word, start, at - start));
            if (at == start) at += Math.Max(1, BlankAt(text, at));
        }
        return words;
    }

    private static int BlankAt(string text, int at) => text[at] is '&' or '%'
        ? Blanks.FirstOrDefault(blank => text.AsSpan(at).StartsWith(blank, StringComparison.OrdinalIgnoreCase))?.Length ?? 0
        : 0;

    /// <summary>The length of the letter, digit or mark at a place; 0 if there is none.</summary>
    private static int PartAt(string text, int at)
    {
        var isPair = at + 1 < text.Length && char.IsSurrogatePair(text, at);
        return CharUnicodeInfo.GetUnicodeCategory(text, at) is <= UnicodeCategory.DecimalDigitNumber ? (isPair ? 2 : 1) : 0;
    }

    private static string Folded(string word) => string.Concat(Normalization.Decompose(word)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))).ToLowerInvariant();
}
