namespace Placard.Cli.Loading;

/// <summary>The folders of an archive, as the user named them.</summary>
/// <param name="Input">The folder of the content.</param>
/// <param name="Theme">The folder of the theme, which may be missing.</param>
internal sealed record ArchiveFolders(string Input, string Theme)
{
    /// <summary>The path of <see cref="Input"/> in diagnostics.</summary>
    public string InputPath => SourceFolder.DisplayPath(Input);

    /// <summary>The path of <see cref="Theme"/> in diagnostics.</summary>
    public string ThemePath => SourceFolder.DisplayPath(Theme);
}
