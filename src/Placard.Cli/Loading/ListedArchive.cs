namespace Placard.Cli.Loading;

/// <summary>The files of an archive as they were when its folders were listed.</summary>
/// <param name="Input">The files of the content, sorted by path.</param>
/// <param name="Theme">The files of the archive's own theme, sorted by path.</param>
/// <param name="At">When the listing began, in UTC.</param>
internal sealed record ListedArchive(IReadOnlyList<ListedFile> Input, IReadOnlyList<ListedFile> Theme, DateTime At)
{
    /// <summary>The times of file systems advance in steps of at most this length: a file this young may change and keep its time.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    public IEnumerable<ListedFile> All => Input.Concat(Theme);

    /// <summary>Whether a file was changed so shortly before that it may change again and keep its time.</summary>
    public bool HasYoungFiles => FirstYoungFile is not null;

    /// <summary>The full path of a file that was changed so shortly before that it may change again and keep its time; null if there is none.</summary>
    public string? FirstYoungFile => YoungFileOf(Input) ?? YoungFileOf(Theme);

    private string? YoungFileOf(IReadOnlyList<ListedFile> files)
    {
        for (var i = 0; i < files.Count; i++)
        {
            if (IsYoung(files[i])) return files[i].FullPath;
        }
        return null;
    }

    private bool IsYoung(ListedFile file)
    {
        var changed = file.State.Changed == default ? file.State.Written : file.State.Changed;
        return (changed - At).Duration() < Tick;
    }
}
