using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Liquid;

/// <summary>The text of a template and the file it was read from.</summary>
/// <param name="Name">The name by which other templates render it.</param>
internal sealed record TemplateSource(string Name, SourceFile File, string Text)
{
    /// <summary>The place where the template begins.</summary>
    public TemplatePlace Start => new(this, 0);

    /// <param name="offset">An index into the text.</param>
    public SourceLocation LocationOf(int offset) => SourceLocation.At(File.DisplayPath, Text, offset);
}
