using System.Collections.Frozen;

namespace Placard.Text;

/// <summary>Small letters that Unicode does not take apart, and what readers take them for.</summary>
public static class LatinLetters
{
    public static FrozenDictionary<char, string> SameAs { get; } = new Dictionary<char, string>
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i", ['ħ'] = "h",
    }.ToFrozenDictionary();
}
