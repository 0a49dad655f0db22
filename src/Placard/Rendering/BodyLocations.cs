using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Rendering;

/// <summary>The places of offsets in a body: its lines are counted once, however many places are asked for.</summary>
internal sealed class BodyLocations(string text, Body body)
{
    private List<int>? starts;

    /// <param name="index">The 0-based index of a UTF-16 code unit of the text.</param>
    public SourceLocation At(int index)
    {
        if (body.Key is { } key) return key;
        starts ??= LineStarts();
        var found = starts.BinarySearch(index);
        var line = found < 0 ? ~found - 1 : found;
        return new SourceLocation(body.File.DisplayPath, body.FirstLine + line, index - starts[line] + 1);
    }

    private List<int> LineStarts()
    {
        var found = new List<int> { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1)) found.Add(at + 1);
        return found;
    }
}
