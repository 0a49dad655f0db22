namespace Placard.Importing;

/// <summary>A comment of a reader that the former site showed. It goes into a table of its own, outside of the archive.</summary>
/// <param name="Path">The path of the entry's file inside <c>input/</c>.</param>
/// <param name="Name">The name that the site showed.</param>
/// <param name="Date">The day; null where the source does not say it.</param>
/// <param name="Text">The text without markup.</param>
public sealed record ImportedComment(string Path, string Name, DateOnly? Date, string Text);
