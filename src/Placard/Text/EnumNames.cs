using System.Collections.Immutable;
using System.Text;

namespace Placard.Text;

/// <summary>The names of an enumeration's values in kebab case, as authors write them: <c>PressRelease</c> is <c>press-release</c>.</summary>
public static class EnumNames<T> where T : struct, Enum
{
    private static readonly ImmutableArray<(T Value, string Name)> Entries =
        [.. Enum.GetValues<T>().Select(value => (value, KebabCase(value.ToString())))];

    /// <summary>The names in the order of the values.</summary>
    public static IEnumerable<string> Names => Entries.Select(entry => entry.Name);

    /// <summary>The name of a value.</summary>
    public static string NameFor(T value)
    {
        foreach (var entry in Entries)
        {
            if (EqualityComparer<T>.Default.Equals(entry.Value, value)) return entry.Name;
        }
        throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>Finds the value of a name; case matters.</summary>
    public static bool TryParse(string name, out T value)
    {
        foreach (var entry in Entries)
        {
            if (entry.Name != name) continue;
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
