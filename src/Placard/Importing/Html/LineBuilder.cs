using System.Text;

namespace Placard.Importing.Html;

/// <summary>
/// Collects a line as browsers show it: white space is collapsed, absent at both ends, and stands outside of styles and links, since Markdown's signs take
/// none.
/// </summary>
internal sealed class LineBuilder
{
    /// <summary>The longest white space that is kept, for that which browsers don't collapse.</summary>
    private const int MaxGap = 20;

    private readonly List<Inline> inlines = [];
    private readonly Stack<bool> skipped = [];
    private readonly int[] open = new int[Enum.GetValues<InlineStyleKind>().Length];
    private string gap = "";

    /// <summary>Whether nothing was added that readers see.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>The number of line breaks after the last that was shown.</summary>
    public int Breaks { get; private set; }

    public void AddText(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var from = at;
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at > from) AddGap(text.AsSpan(from, at - from));
            from = at;
            while (at < text.Length && (!char.IsWhiteSpace(text[at]) || IsSingleBlank(text, at))) at++;
            if (at > from) AddShown(new Words(text[from..at]));
        }
    }

    public void AddBreak() => (gap, Breaks) = ("", Breaks + 1);

    /// <summary>Adds a blank that is shown if something follows.</summary>
    public void AddBlank() => AddGap(" ");

    public void AddShown(Inline inline)
    {
        if (!IsEmpty) AddSpace();
        (gap, Breaks, IsEmpty) = ("", 0, false);
        inlines.Add(inline);
    }

    /// <summary>Adds what readers don't see, such as the target of a link.</summary>
    public void AddUnseen(EmptyElement element) => inlines.Add(element);

    /// <summary>Begins a style. One within another of its kind is no other; one that follows another of its kind goes on with it.</summary>
    public void Begin(InlineStyle style)
    {
        var isPlain = style.Kind is not (InlineStyleKind.Html or InlineStyleKind.Link);
        skipped.Push(isPlain && open[(int)style.Kind] > 0);
        if (skipped.Peek()) return;
        open[(int)style.Kind]++;
        if (isPlain && gap.Length == 0 && Breaks == 0 && inlines is [.., End end] && end.Style.Kind == style.Kind) inlines.RemoveAt(inlines.Count - 1);
        else inlines.Add(new Start(style));
    }

    /// <returns>Whether the style holds anything that readers see.</returns>
    public bool Finish(InlineStyle style)
    {
        if (skipped.Pop()) return true;
        open[(int)style.Kind]--;
        var last = inlines.FindLastIndex(inline => inline is not EmptyElement);
        if (inlines[last] is Start)
        {
            inlines.RemoveAt(last);
            return false;
        }
        inlines.Add(new End(style));
        return true;
    }

    /// <summary>The line; words that follow each other are one.</summary>
    public IReadOnlyList<Inline> ToInlines()
    {
        var joined = new List<Inline>(inlines.Count);
        var words = new StringBuilder();
        foreach (var inline in inlines)
        {
            if (inline is Words more)
            {
                words.Append(more.Text);
                continue;
            }
            Flush();
            joined.Add(inline);
        }
        Flush();
        return joined;

        void Flush()
        {
            if (words.Length > 0) joined.Add(new Words(words.ToString()));
            words.Clear();
        }
    }

    /// <summary>Adds the white space or line breaks before what is shown next, outside of the styles that begin there.</summary>
    private void AddSpace()
    {
        if (gap.Length == 0 && Breaks == 0) return;
        var at = inlines.Count;
        while (at > 0 && inlines[at - 1] is Start or EmptyElement) at--;
        if (Breaks > 0) inlines.InsertRange(at, Enumerable.Repeat(new LineBreak(), Math.Min(Breaks, MaxGap)));
        else inlines.Insert(at, new Words(gap));
    }

    /// <summary>Adds white space; of that which browsers collapse, one blank.</summary>
    private void AddGap(ReadOnlySpan<char> text)
    {
        if (Breaks > 0) return;
        foreach (var c in text)
        {
            if (gap.Length == MaxGap) return;
            if (!IsCollapsed(c)) gap += c;
            else if (gap is not [.., ' ']) gap += ' ';
        }
    }

    private static bool IsSingleBlank(string text, int at) => text[at] == ' ' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);

    private static bool IsCollapsed(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';
}
