using System.Text;

namespace Placard.Text;

/// <summary>
/// Unicode normalization forms C and KD (Unicode Standard Annex 15) with tables of our own. Those of the framework come from the operating
/// system, differ by its version and may be missing, so that URLs would depend on the machine.
/// </summary>
public static class Normalization
{
    private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TrailCount = 28, SyllableCount = LeadCount * VowelCount * TrailCount;

    /// <summary>Form C: letters and combining marks are composed if there is a composed character.</summary>
    public static string Compose(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0300', '\uFFFF') < 0 ? text : Write(Composed(Decomposed(text, forCompatibility: false)));

    /// <summary>Form KD: all marks are decomposed, and compatibility variants of letters are equal.</summary>
    public static string Decompose(string text) => Ascii.IsValid(text) ? text : Write(Decomposed(text, forCompatibility: true));

    private static List<int> Decomposed(string text, bool forCompatibility)
    {
        var data = NormalizationData.Instance;
        var result = new List<int>(text.Length + 8);
        foreach (var rune in text.EnumerateRunes()) Expand(rune.Value, forCompatibility, data, result);
        SortMarks(result, data);
        return result;
    }

    private static void Expand(int codePoint, bool forCompatibility, NormalizationData data, List<int> result)
    {
        var syllable = codePoint - HangulBase;
        if (syllable is >= 0 and < SyllableCount)
        {
            result.Add(LeadBase + syllable / (VowelCount * TrailCount));
            result.Add(VowelBase + syllable % (VowelCount * TrailCount) / TrailCount);
            if (syllable % TrailCount is > 0 and var trail) result.Add(TrailBase + trail);
        }
        else if (data.PartsOf(codePoint, forCompatibility) is { } parts)
        {
            foreach (var part in parts) Expand(part, forCompatibility, data, result);
        }
        else
        {
            result.Add(codePoint);
        }
    }

    /// <summary>Sorts the marks of each letter by combining class; the sort is stable.</summary>
    private static void SortMarks(List<int> codePoints, NormalizationData data)
    {
        for (var i = 1; i < codePoints.Count; i++)
        {
            var mark = codePoints[i];
            var combining = data.CombiningClass(mark);
            if (combining == 0) continue;
            var place = i;
            for (; place > 0 && data.CombiningClass(codePoints[place - 1]) > combining; place--) codePoints[place] = codePoints[place - 1];
            codePoints[place] = mark;
        }
    }

    private static List<int> Composed(List<int> codePoints)
    {
        var data = NormalizationData.Instance;
        var result = new List<int>(codePoints.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var codePoint in codePoints)
        {
            var combining = data.CombiningClass(codePoint);
            var isBlocked = starter < 0 || (result.Count - 1 > starter && lastClass >= combining);
            if (!isBlocked && TryCompose(result[starter], codePoint, data, out var composed))
            {
                result[starter] = composed;
                continue;
            }
            if (combining == 0) starter = result.Count;
            lastClass = combining;
            result.Add(codePoint);
        }
        return result;
    }

    private static bool TryCompose(int first, int second, NormalizationData data, out int composed)
    {
        var (lead, vowel) = (first - LeadBase, second - VowelBase);
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            composed = HangulBase + (lead * VowelCount + vowel) * TrailCount;
            return true;
        }
        var (syllable, trail) = (first - HangulBase, second - TrailBase);
        if (syllable is >= 0 and < SyllableCount && syllable % TrailCount == 0 && trail is > 0 and < TrailCount)
        {
            composed = first + trail;
            return true;
        }
        return data.TryCompose(first, second, out composed);
    }

    private static string Write(List<int> codePoints)
    {
        var text = new StringBuilder(codePoints.Count);
        foreach (var codePoint in codePoints) text.Append(new Rune(codePoint).ToString());
        return text.ToString();
    }
}
