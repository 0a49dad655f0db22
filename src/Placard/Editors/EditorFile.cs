namespace Placard.Editors;

/// <summary>A generated file that an editor, or its user, reads.</summary>
/// <param name="Path">Its path, relative to the folder that holds the archive's <c>input/</c>.</param>
public sealed record EditorFile(string Path, string Text);
