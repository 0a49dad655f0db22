using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Liquid;

/// <summary>The text of a template and the file it was read from.</summary>
/// <param name="Name">The name by which other templates render it.</param>
internal sealed record TemplateSource(string Name, SourceFile File, string Text)
{
    /// <param name="offset">An index into the text.</param>
    public SourceLocation LocationOf(int offset)
    {
        var before = Text.AsSpan(0, offset);
        return new SourceLocation(File.DisplayPath, before.Count('\n') + 1, offset - (before.LastIndexOf('\n') + 1) + 1);
    }
}
