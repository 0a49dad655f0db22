namespace Placard.Editors;

/// <summary>A file that helps an editor to help whoever writes.</summary>
/// <param name="Path">Where it belongs, from the folder that holds the archive's <c>input/</c>.</param>
public sealed record EditorFile(string Path, string Text);
