using Placard.Cli.Loading;
using Placard.Content;

namespace Placard.Cli.Publishing;

/// <summary>
/// A stamp of the last build beside the published folder: of the program, its options, the names, sizes and times of all files read and
/// published, and the time for which it holds. While it is current, a build would give the same bytes, and is skipped.
/// </summary>
internal sealed class BuildStamp
{
    private readonly OutputFolder target;
    private readonly string sources;
    private readonly bool isSettled;

    /// <param name="target">The output folder.</param>
    /// <param name="call">All options of the command but the moment of the build, as text.</param>
    /// <param name="files">All source files, listed before they are read.</param>
    public BuildStamp(OutputFolder target, string call, IEnumerable<ListedFile> files)
    {
        this.target = target;
        using var digest = new FileDigest();
        digest.Add(call);
        ProgramDigest.AddTo(digest);
        var newest = DateTime.MinValue;
        foreach (var file in files)
        {
            // An edit can keep the size and set the time of the last write, but not that of the change.
            digest.Add(file.FullPath, file.State.Length, file.State.Written, file.State.Changed);
            if (file.State.Written > newest) newest = file.State.Written;
        }
        sources = Convert.ToHexStringLower(digest.End());
        isSettled = newest < DateTime.UtcNow - ArchiveLoader.SettleTime;
    }

    /// <summary>The lines that the last build said of what is to come; known when the stamp is current.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Whether the last build read the same files, nothing opened or closed since, and what it published was not modified.</summary>
    /// <param name="options">The moment of the build.</param>
    public bool IsCurrent(BuildOptions options)
    {
        if (OwnFile.Find(target.Stamp) is not { Length: > 0 }) return false;
        if (File.Exists(target.Journal)) return false;
        var kept = File.ReadAllText(target.Stamp);
        if (!kept.StartsWith(sources, StringComparison.Ordinal) || kept.Split('\n', 4) is not [_, _, var period, var note]) return false;
        Note = note;
        return StampPeriod.Contains(period, options) && PublishedDigest.Of(target.FullPath) is { } published && kept == Text(published, period, note);
    }

    /// <summary>Saves the stamp of a build that has been published without diagnostics.</summary>
    /// <param name="site">The site that was published.</param>
    /// <param name="published">The digest of the published folder.</param>
    /// <param name="note">Lines that the next build repeats while nothing has changed.</param>
    public void Save(Site site, string published, string note)
    {
        try
        {
            OwnFile.Replace(target.Stamp, isSettled ? Text(published, StampPeriod.Of(site), note) : null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Without a stamp the next build takes longer, and gives the same.
        }
    }

    private string Text(string published, string period, string note) => $"{sources} read\n{published} published\n{period}\n{note}";
}
