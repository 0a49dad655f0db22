using System.Buffers;
using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Checking;

/// <summary>Finds where in an entry's body stands what its page shows, in a time that grows with the body and not with how often it is asked.</summary>
internal sealed class BodyPlaces(Entry entry)
{
    /// <summary>How often all lines are searched for what isn't in the index, such as a heading with emphasis in it.</summary>
    private const int MaxSearches = 100;

    private static readonly SearchValues<char> AfterFragment = SearchValues.Create(" \t\r)>\"'#");

    private readonly string[] lines = entry.Body.ReadText().Split('\n');
    private readonly Dictionary<string, (int Line, int Column)> fragments = new(StringComparer.Ordinal), headings = new(StringComparer.Ordinal);
    private bool isIndexed;
    private int searches;

    /// <summary>The first image; null if none is written as HTML.</summary>
    public SourceLocation? OfImage() => Search(line => line.IndexOf("<img", StringComparison.OrdinalIgnoreCase));

    /// <summary>The first link to a fragment.</summary>
    public SourceLocation? OfFragment(string fragment) =>
        Find(fragments, fragment) ?? Search(line => line.IndexOf('#' + fragment, StringComparison.Ordinal));

    /// <summary>The first heading with a text.</summary>
    public SourceLocation? OfHeading(string heading) =>
        Find(headings, heading) ?? Search(line => line.StartsWith('#') && TextOf(line).StartsWith(heading, StringComparison.Ordinal) ? 0 : -1);

    private static string TextOf(string heading) => heading.TrimStart('#').Trim();

    private SourceLocation? Find(Dictionary<string, (int Line, int Column)> places, string text)
    {
        if (!isIndexed) Index();
        return places.TryGetValue(text, out var place) ? At(place.Line, place.Column) : null;
    }

    private void Index()
    {
        isIndexed = true;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#')) headings.TryAdd(TextOf(lines[i]), (i, 0));
            for (var at = lines[i].IndexOf('#', StringComparison.Ordinal); at >= 0; at = lines[i].IndexOf('#', at + 1))
            {
                var end = lines[i].AsSpan(at + 1).IndexOfAny(AfterFragment);
                fragments.TryAdd(end < 0 ? lines[i][(at + 1)..] : lines[i].Substring(at + 1, end), (i, at));
            }
        }
    }

    private SourceLocation? Search(Func<string, int> find)
    {
        if (searches++ >= MaxSearches) return null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (find(lines[i]) is >= 0 and var column) return At(i, column);
        }
        return null;
    }

    private SourceLocation At(int line, int column) => entry.Origin with { Line = entry.Body.FirstLine + line, Column = column + 1 };
}
