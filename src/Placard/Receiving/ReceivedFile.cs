namespace Placard.Receiving;

/// <summary>A file of the archive as it should be.</summary>
/// <param name="Path">The source path.</param>
/// <param name="Text">The whole text; null where the file is to be deleted.</param>
public sealed record ReceivedFile(string Path, string? Text);
