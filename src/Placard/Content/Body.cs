using System.Text;
using Placard.Files;

namespace Placard.Content;

/// <summary>The Markdown below a file's front matter; read again each time it is rendered, never kept.</summary>
/// <param name="File">The file that holds it.</param>
/// <param name="Offset">Where it begins, in bytes.</param>
/// <param name="FirstLine">The 1-based line of the file on which it begins.</param>
public sealed record Body(SourceFile File, int Offset, int FirstLine)
{
    /// <summary>How many bytes it has.</summary>
    public int Length { get; init; }

    /// <summary>Another text, whose links count from the same file.</summary>
    public Body With(string markdown) => new(new MemorySourceFile(File.Path, Encoding.UTF8.GetBytes(markdown), File.DisplayPath), 0, 1);

    public string ReadText()
    {
        var text = "";
        UseBytes(bytes => text = Encoding.UTF8.GetString(bytes));
        return text;
    }

    /// <summary>Lets somebody look at its bytes, for as long as that takes.</summary>
    public void UseBytes(Action<ReadOnlySpan<byte>> look) => File.UseBytes(bytes => look(bytes[Offset..]));
}
