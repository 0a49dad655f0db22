using System.Text;

namespace Placard.Citations;

/// <summary>A citation as a sentence, of which some words are italic and some an address.</summary>
public sealed class CitationText
{
    private readonly List<TextRun> runs = [];
    private readonly StringBuilder open = new();

    public IReadOnlyList<TextRun> Runs
    {
        get
        {
            Close();
            return runs;
        }
    }

    internal CitationText Add(string text)
    {
        open.Append(text);
        return this;
    }

    internal CitationText AddItalic(string text)
    {
        Close();
        runs.Add(new TextRun(text, IsItalic: true));
        return this;
    }

    internal CitationText AddAddress(string url)
    {
        Close();
        runs.Add(new TextRun(url, IsUrl: true));
        return this;
    }

    /// <summary>Ends what was added with a full stop, unless a mark ends it already.</summary>
    internal CitationText Stop()
    {
        if (!EndsSentence(ToString())) open.Append('.');
        return this;
    }

    internal static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '.' or '?' or '!' or '؟' or '…' or '。';

    public override string ToString() => string.Concat(Runs.Select(run => run.Text));

    private void Close()
    {
        if (open.Length > 0) runs.Add(new TextRun(open.ToString()));
        open.Clear();
    }
}

public sealed record TextRun(string Text, bool IsItalic = false, bool IsUrl = false);
