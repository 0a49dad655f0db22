namespace Placard.Cli.Verifying;

/// <summary>A line of a manifest.</summary>
/// <param name="Path">The path inside the copy, with forward slashes.</param>
/// <param name="Hash">The SHA-256 as 64 lowercase hexadecimal digits.</param>
/// <param name="IsForHost">Whether the host reads the file and never serves it, so that a copy from the web has none.</param>
internal sealed record ManifestEntry(string Path, string Hash, bool IsForHost);
