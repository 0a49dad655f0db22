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
    public bool HasYoungFiles => Input.Any(IsYoung) || Theme.Any(IsYoung);

    /// <summary>
    /// The path of a file that may have been changed, added or removed until a later listing; null if what was read in between is of one state.
    /// </summary>
    public string? ChangedUntil(ListedArchive later) => ChangedUntil(Input, later.Input) ?? ChangedUntil(Theme, later.Theme);

    private string? ChangedUntil(IReadOnlyList<ListedFile> before, IReadOnlyList<ListedFile> after)
    {
        for (var i = 0; i < before.Count; i++)
        {
            if (i == after.Count || before[i] != after[i] || IsYoung(before[i])) return before[i].FullPath;
        }
        return after.Count > before.Count ? after[before.Count].FullPath : null;
    }

    private bool IsYoung(ListedFile file)
    {
        var changed = file.State.Changed == default ? file.State.Written : file.State.Changed;
        return (changed - At).Duration() < Tick;
    }
}
