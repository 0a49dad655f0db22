using System.Buffers;
using System.Text;
using Markdig.Helpers;

namespace Placard.Importing.Html;

/// <summary>
/// Chooses the signs of emphasis. Whether a sign begins or ends emphasis depends on the characters beside it; where none would, as after a full stop within a
/// word of Chinese, the style is written as HTML.
/// </summary>
internal static class StyleSigns
{
    /// <param name="inlines">The parts of a line.</param>
    /// <param name="parts">The same as Markdown; null for the signs, which are filled in.</param>
    public static void Choose(IReadOnlyList<Inline> inlines, string?[] parts)
    {
        if (!Array.Exists(parts, part => part is null)) return;
        var ends = EndsOf(inlines);
        var before = RunesBefore(parts);
        var after = RunesAfter(parts);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is not null || inlines[i] is not Start start) continue;
            var end = ends[i];
            var (open, close) = TagsOf(start.Style.Kind);
            foreach (var sign in SignsOf(start.Style.Kind))
            {
                if (IsBeside(parts, i, end, sign[0]) || !CanOpen(before[i], after[i], sign[0]) || !CanClose(before[end], after[end], sign[0])) continue;
                (open, close) = (sign, sign);
                break;
            }
            (parts[i], parts[end]) = (open, close);
        }
    }

    private static string[] SignsOf(InlineStyleKind kind) => kind switch
    {
        InlineStyleKind.Emphasis => ["*", "_"],
        InlineStyleKind.Strong => ["**", "__"],
        _ => ["~~"],
    };

    private static (string Open, string Close) TagsOf(InlineStyleKind kind) => kind switch
    {
        InlineStyleKind.Emphasis => ("<em>", "</em>"),
        InlineStyleKind.Strong => ("<strong>", "</strong>"),
        _ => ("<del>", "</del>"),
    };

    /// <summary>Whether a sign would stand beside another of the same character, with which it would be read.</summary>
    private static bool IsBeside(string?[] parts, int start, int end, char sign) =>
        LastOf(parts, start) == sign || FirstOf(parts, start + 1) == sign || LastOf(parts, end) == sign || FirstOf(parts, end + 1) == sign;

    /// <summary>The character before a part; NUL where it is not known yet.</summary>
    private static char LastOf(string?[] parts, int i)
    {
        while (--i >= 0 && parts[i] is { Length: 0 })
        {
        }
        // An escaped character is no sign, but some readers take it for one.
        return i >= 0 && parts[i] is { } part ? part[^1] : '\0';
    }

    private static char FirstOf(string?[] parts, int i)
    {
        for (; i < parts.Length && parts[i] is { Length: 0 }; i++)
        {
        }
        return i < parts.Length && parts[i] is { } part ? part[0] : '\0';
    }

    private static bool CanOpen(Rune before, Rune after, char sign)
    {
        CharHelper.CheckOpenCloseDelimiter(before, after, sign != '_', out var canOpen, out _);
        return canOpen;
    }

    private static bool CanClose(Rune before, Rune after, char sign)
    {
        CharHelper.CheckOpenCloseDelimiter(before, after, sign != '_', out _, out var canClose);
        return canClose;
    }

    private static int[] EndsOf(IReadOnlyList<Inline> inlines)
    {
        var ends = new int[inlines.Count];
        var open = new Stack<int>();
        for (var i = 0; i < inlines.Count; i++)
        {
            if (inlines[i] is Start) open.Push(i);
            else if (inlines[i] is End) ends[open.Pop()] = i;
        }
        return ends;
    }

    /// <summary>The character before each part; signs that are not chosen yet are punctuation.</summary>
    private static Rune[] RunesBefore(string?[] parts)
    {
        var runes = new Rune[parts.Length];
        var last = new Rune(' ');
        for (var i = 0; i < parts.Length; i++)
        {
            runes[i] = last;
            if (parts[i] is null) last = new Rune('*');
            else if (parts[i] is { Length: > 0 } part && Rune.DecodeLastFromUtf16(part, out var rune, out _) == OperationStatus.Done) last = rune;
        }
        return runes;
    }

    /// <summary>The character after each part.</summary>
    private static Rune[] RunesAfter(string?[] parts)
    {
        var runes = new Rune[parts.Length];
        var next = new Rune(' ');
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            runes[i] = next;
            if (parts[i] is null) next = new Rune('*');
            else if (parts[i] is { Length: > 0 } part && Rune.DecodeFromUtf16(part, out var rune, out _) == OperationStatus.Done) next = rune;
        }
        return runes;
    }
}
