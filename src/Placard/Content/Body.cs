using System.Text;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Syntax;

namespace Placard.Content;

/// <summary>The Markdown below a file's front matter. It is read each time it is rendered, and not kept in memory.</summary>
/// <param name="File">The file that contains it.</param>
/// <param name="Offset">The offset at which it begins, in bytes.</param>
/// <param name="FirstLine">The 1-based line of the file on which it begins.</param>
public sealed record Body(SourceFile File, int Offset, int FirstLine)
{
    /// <summary>The body of an entry that has no text.</summary>
    internal static Body None { get; } = new(new MemorySourceFile("", default), 0, 1);

    /// <summary>The length in bytes.</summary>
    public int Length
    {
        get
        {
            BodyReads.Note(File.Path);
            return length;
        }
        init => length = value;
    }

    private readonly int length;

    /// <summary>A digest of the front matter above it; 0 where there is none.</summary>
    internal UInt128 FrontMatter { get; init; }

    /// <summary>The sentence of <c>placard new</c> with which it begins; null where its author has replaced it.</summary>
    internal string? Unwritten { get; init; }

    /// <summary>Whether its letters are left out, as those of an action are before it opens.</summary>
    internal bool HidesLetters { get; init; }

    /// <summary>The value of the key whose text it is; null below front matter.</summary>
    internal SourceLocation? Key { get; init; }

    /// <summary>A text of the front matter, whose links are relative to the same file.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="key">The location of the key's value, at which all of the text is reported: quotation marks and folded lines hide its own lines.</param>
    public Body With(string markdown, SourceLocation key) =>
        new(new MemorySourceFile(File.Path, Encoding.UTF8.GetBytes(markdown), File.DisplayPath), 0, 1) { Key = key };

    /// <summary>The location of a 0-based line and column of the text.</summary>
    internal SourceLocation At(int line, int column = 0) => Key ?? new SourceLocation(File.DisplayPath, FirstLine + line, column + 1);

    /// <summary>Reads the body as a string.</summary>
    public string ReadText()
    {
        BodyReads.Note(File.Path);
        var text = "";
        File.UseBytes(bytes => text = Encoding.UTF8.GetString(bytes[Offset..]));
        return HidesLetters ? WithheldLetters.Remove(text) : text;
    }

    /// <summary>Calls back with the body's bytes, which are valid until the callback returns.</summary>
    public void UseBytes(Action<ReadOnlySpan<byte>> look)
    {
        BodyReads.Note(File.Path);
        if (HidesLetters) look(Encoding.UTF8.GetBytes(ReadText()));
        else File.UseBytes(bytes => look(bytes[Offset..]));
    }
}
