using Placard.Content;
using Placard.Files;

namespace Placard.Reading.Sources;

/// <summary>The other files and campaigns that the reader of one file looked up, so that a later build knows whether they are unchanged.</summary>
internal sealed class Lookups
{
    private List<(string Path, SourceFile? Found)>? files;
    private List<(string Name, Campaign? Found)>? campaigns;
    private bool allPaths;
    private bool allCampaigns;

    public void Note(string path, SourceFile? found) => (files ??= new(1)).Add((path, found));

    public void Note(string campaign, Campaign? found) => (campaigns ??= new(1)).Add((campaign, found));

    /// <summary>Notes that the result depends on every file of a folder.</summary>
    public void Note(IReadOnlyList<SourceFile> folder)
    {
        NoteAllPaths();
        foreach (var file in folder) Note(file.Path, file);
    }

    /// <summary>Notes that the result depends on which files there are.</summary>
    public void NoteAllPaths() => allPaths = true;

    /// <summary>Notes that the result depends on all campaigns.</summary>
    public void NoteAllCampaigns() => allCampaigns = true;

    /// <param name="now">The archive as it is now.</param>
    /// <param name="samePaths">Whether it has files of the same paths as then.</param>
    /// <param name="sameCampaigns">Whether its campaigns are the same objects as then.</param>
    public bool FindTheSame(ReadingContext now, bool samePaths, bool sameCampaigns)
    {
        if ((allPaths && !samePaths) || (allCampaigns && !sameCampaigns)) return false;
        foreach (var (path, found) in files ?? [])
        {
            if (!IsSame(path, now.Sources.Find(path), found)) return false;
        }
        foreach (var (name, found) in campaigns ?? [])
        {
            if (!ReferenceEquals(now.Campaigns.GetValueOrDefault(name), found)) return false;
        }
        return true;
    }

    /// <summary>No reader reads the text of another Markdown file; only whether there is such a file counts.</summary>
    private static bool IsSame(string path, SourceFile? now, SourceFile? then) =>
        path.EndsWith(".md", StringComparison.Ordinal) ? now is null == then is null : SourceComparer.Instance.Equals(now, then);
}
