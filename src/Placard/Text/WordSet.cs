using System.Collections.Frozen;

namespace Placard.Text;

/// <summary>Sets of names that stand in one text, between white space.</summary>
internal static class WordSet
{
    /// <param name="words">The names.</param>
    /// <param name="comparer">How names are compared; null for ordinal comparison.</param>
    public static FrozenSet<string> Of(string words, StringComparer? comparer = null) =>
        words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(comparer ?? StringComparer.Ordinal);
}
