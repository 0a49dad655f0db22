namespace Placard.Cli.Loading;

/// <summary>The files of an archive as they were when its folders were listed.</summary>
/// <param name="Input">The files of the content, sorted by path.</param>
/// <param name="Theme">The files of the archive's own theme, sorted by path.</param>
internal sealed record ListedArchive(IReadOnlyList<ListedFile> Input, IReadOnlyList<ListedFile> Theme)
{
    public IEnumerable<ListedFile> All => Input.Concat(Theme);
}
