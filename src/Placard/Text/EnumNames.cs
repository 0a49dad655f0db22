using System.Collections.Immutable;
using System.Text;

namespace Placard.Text;

/// <summary>The words that authors write for the values of an enumeration: <c>PressRelease</c> is <c>press-release</c>.</summary>
public static class EnumNames<T> where T : struct, Enum
{
    private static readonly ImmutableArray<(T Value, string Word)> Entries =
        [.. Enum.GetValues<T>().Select(value => (value, KebabCase(value.ToString())))];

    public static IEnumerable<string> Words => Entries.Select(entry => entry.Word);

    public static string NameFor(T value)
    {
        foreach (var entry in Entries)
        {
            if (EqualityComparer<T>.Default.Equals(entry.Value, value)) return entry.Word;
        }
        throw new ArgumentOutOfRangeException(nameof(value));
    }

    public static bool TryParse(string word, out T value)
    {
        foreach (var entry in Entries)
        {
            if (entry.Word != word) continue;
            value = entry.Value;
            return true;
        }
        value = default;
        return false;
    }

    private static string KebabCase(string name)
    {
        var word = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }
        return word.ToString();
    }
}
