namespace Placard.Editors;

/// <summary>A generated part of a document, between two comments that name it.</summary>
/// <param name="Path">The document's path, relative to the folder that holds the archive's <c>input/</c>.</param>
/// <param name="Name">The name in the comments.</param>
/// <param name="Text">Markdown that ends in a line feed.</param>
public sealed record EditorSection(string Path, string Name, string Text)
{
    private string Begin => $"<!-- {EditorFiles.Mark}: {Name}. -->\n";

    private string End => $"<!-- End of {Name}. -->\n";

    /// <summary>The document with this text between the comments; null where it has no such comments.</summary>
    public string? Replace(string document)
    {
        var begin = document.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : document.IndexOf(End, begin, StringComparison.Ordinal);
        return end < 0 ? null : string.Concat(document.AsSpan(0, begin + Begin.Length), Text, document.AsSpan(end));
    }
}
