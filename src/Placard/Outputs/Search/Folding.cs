using System.Collections.Frozen;
using System.Text;
using Placard.Text;

namespace Placard.Outputs.Search;

/// <summary>
/// Case and accent folding of the search: case, accents, vowel signs and forms of Arabic letters are ignored. The theme's
/// <c>assets/search-words.js</c> does the same for queries; a test compares the two.
/// </summary>
internal static class Folding
{
    /// <summary>Marks that are removed, and format characters.</summary>
    internal const string DroppedRanges =
        "\u00ad\u02b9-\u02bf\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed" +
        "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3099\u309a\ufe00-\ufe0f\ufeff";

    /// <summary>Separators of words, besides all of ASCII that is no letter or digit.</summary>
    internal const string SeparatorRanges =
        "\u0080-\u00ac\u00ae-\u00bf\u00d7\u00f7\u037e\u0387\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9" +
        "\u0700-\u070d\u0964\u0965\u0970\u0e5a\u0e5b\u0f04-\u0f14\u104a-\u104f\u10fb\u1361-\u1368\u17d4-\u17da\u1800-\u180a\u2000-\u200a\u2010-\u2029\u202f-\u205f\u20a0-\u20cf\u2190-\u2bff" +
        "\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d\u30fb\u4dc0-\u4dff\ud800-\uf8ff\ufd3e\ufd3f\ufff0-\uffff";

    /// <summary>Scripts without spaces: each character is a word.</summary>
    internal const string LoneRanges = "\u3040-\u3098\u309b-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff";

    internal static readonly FrozenDictionary<char, string> SameAs = new Dictionary<char, string>(LatinLetters.SameAs)
    {
        ['ς'] = "σ", ['ٱ'] = "ا", ['ى'] = "ي", ['ة'] = "ه", ['ک'] = "ك", ['ی'] = "ي", ['ھ'] = "ه", ['ە'] = "ه", ['ہ'] = "ه",
    }.ToFrozenDictionary();

    private static readonly bool[] Dropped = Table(DroppedRanges);
    private static readonly bool[] Separators = Table(SeparatorRanges);
    private static readonly bool[] Lone = Table(LoneRanges);

    private static readonly string?[] Folded = new string?[0x10000];

    /// <summary>Whether a folded character is a word of its own.</summary>
    public static bool IsLone(char folded) => Lone[folded];

    /// <summary>The folded form of a character: letters, nothing, or a space for a separator; each apostrophe is <c>'</c>.</summary>
    public static string Of(Rune rune) => rune.IsBmp ? Folded[rune.Value] ??= Fold(rune) : Fold(rune);

    private static string Fold(Rune rune)
    {
        var folded = new StringBuilder();
        foreach (var part in Normalization.Decompose(rune.ToString()))
        {
            var lower = char.ToLowerInvariant(part);
            if (Dropped[lower]) continue;
            if (lower is '\'' or '\u2018' or '\u2019') folded.Append('\'');
            else if (IsSeparator(lower)) folded.Append(' ');
            else folded.Append(SameAs.TryGetValue(lower, out var same) ? same : Digit(lower).ToString());
        }
        return folded.ToString();
    }

    private static char Digit(char c) => c switch
    {
        >= '\u0660' and <= '\u0669' => (char)('0' + c - '\u0660'),
        >= '\u06f0' and <= '\u06f9' => (char)('0' + c - '\u06f0'),
        _ => c,
    };

    private static bool IsSeparator(char c) => c < 0x80 ? !char.IsAsciiLetterOrDigit(c) : Separators[c];

    private static bool[] Table(string ranges)
    {
        var table = new bool[0x10000];
        for (var i = 0; i < ranges.Length; i++)
        {
            var isRange = i + 2 < ranges.Length && ranges[i + 1] == '-';
            for (int c = ranges[i]; c <= (isRange ? ranges[i + 2] : ranges[i]); c++) table[c] = true;
            if (isRange) i += 2;
        }
        return table;
    }
}
