using System.Text;

namespace Placard.Citations;

/// <summary>A citation as text in runs, of which some are italic and one is a URL.</summary>
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

    /// <summary>A citation that begins with the authors' names; empty where there are none.</summary>
    internal static CitationText BeginWith(string names) => names.Length > 0 ? new CitationText().Add(names).Stop().Add(" ") : new CitationText();

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

    /// <summary>Adds a name as a run of its own, since it may be in another direction than the text around it.</summary>
    internal CitationText AddName(string name)
    {
        Close();
        runs.Add(new TextRun(name));
        return this;
    }

    internal CitationText AddUrl(string url)
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
