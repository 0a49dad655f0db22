using System.Collections.Frozen;

namespace Placard.Text;

/// <summary>Lower-case Latin letters without a Unicode decomposition, and their equivalents in sorting and searching.</summary>
public static class LatinLetters
{
    /// <summary>The equivalent of each letter.</summary>
    public static FrozenDictionary<char, string> SameAs { get; } = new Dictionary<char, string>
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i", ['ħ'] = "h",
    }.ToFrozenDictionary();
}
