namespace Placard.Cli.Loading;

/// <summary>Where an archive is.</summary>
internal sealed record ArchiveFolders(string Input, string Theme);
