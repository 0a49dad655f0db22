namespace Placard.Liquid;

/// <summary>Limits of templates: no real theme reaches them, and they bound the time, memory and stack that a template takes.</summary>
internal static class TemplateLimits
{
    /// <summary>The maximum length of a template, in UTF-16 code units.</summary>
    public const int MaxLength = 262_144;

    /// <summary>How deeply tags and brackets may be nested; a round bracket counts twice.</summary>
    public const int MaxDepth = 100;

    /// <summary>The maximum number of filters, operands or members in one expression.</summary>
    public const int MaxChain = 100;

    /// <summary>The maximum number of steps that the templates of a page take; see <see cref="TemplateBudget"/>.</summary>
    public const int MaxSteps = 20_000_000;

    /// <summary>The maximum length of a text that a filter or <c>{% capture %}</c> makes, in UTF-16 code units.</summary>
    public const int MaxText = 4_000_000;

    /// <summary>The maximum number of items in a list that a filter makes of other lists.</summary>
    public const int MaxItems = 1_000_000;

    /// <summary>The maximum number of items in a list that a template makes of numbers or of a text: <c>(1..n)</c>, <c>split</c>.</summary>
    public const int MaxNewItems = 100_000;

    /// <summary>The maximum length of a page, in bytes.</summary>
    public const int MaxPage = 16 * 1024 * 1024;

    /// <summary>From this length on each character of a text counts, because texts of this length fill the memory.</summary>
    private const int LongText = 4096;

    /// <summary>Counts a value that a filter takes or makes, and refuses one that is too large.</summary>
    /// <exception cref="TemplateLimitException">The value is too large, or the page takes too many steps.</exception>
    public static void Check(object? value, TemplateBudget budget)
    {
        switch (value)
        {
            case string text:
                CheckText(text.Length, budget);
                break;
            case System.Collections.IList list:
                CheckItems(list.Count, budget);
                break;
        }
    }

    /// <inheritdoc cref="Check" />
    public static void CheckText(long length, TemplateBudget budget)
    {
        if (length > MaxText) throw TemplateLimitException.TooLarge(length, "characters", MaxText);
        budget.Spend(length > LongText ? length : length / 64);
    }

    /// <inheritdoc cref="Check" />
    public static void CheckItems(long count, TemplateBudget budget, int cost = 1)
    {
        if (count > MaxItems) throw TemplateLimitException.TooLarge(count, "items", MaxItems);
        budget.Spend(count * cost);
    }

    /// <summary>Refuses a list that would be too large before it is made.</summary>
    /// <exception cref="TemplateLimitException">The list is too large, or the page takes too many steps.</exception>
    public static void CheckNewItems(decimal count, TemplateBudget budget)
    {
        if (count > MaxNewItems) throw TemplateLimitException.TooLarge(count, "items", MaxNewItems);
        budget.Spend((long)Math.Max(count, 0) * 10);
    }

    /// <summary>Replaces as <see cref="string.Replace(string, string)"/> does, where the result is not too large.</summary>
    /// <exception cref="TemplateLimitException">The result would be too large.</exception>
    public static string Replace(string text, string from, string to, TemplateBudget budget)
    {
        CheckReplaced(text, from, to, budget);
        return text.Replace(from, to, StringComparison.Ordinal);
    }

    /// <summary>Refuses a replacement whose result would be too large.</summary>
    /// <exception cref="TemplateLimitException">The result would be too large.</exception>
    public static void CheckReplaced(string text, string from, string to, TemplateBudget budget)
    {
        if (from.Length == 0 || to.Length <= from.Length || (long)text.Length * to.Length <= MaxText) return;
        CheckText(text.Length + (long)text.AsSpan().Count(from) * (to.Length - from.Length), budget);
    }
}
