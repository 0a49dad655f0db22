using System.IO.Enumeration;
using System.Security.Cryptography;
using Placard.Cli.Loading;
using Placard.Content;

namespace Placard.Cli.Publishing;

/// <summary>
/// A stamp of the last build beside the published folder: of the program, its options, the names, sizes and times of all files read and
/// published, and the time for which it holds. While it is current, a build would give the same bytes, and is skipped.
/// </summary>
internal sealed class BuildStamp
{
    /// <summary>Timestamps have a resolution of two seconds on some file systems: a younger file could change and keep its timestamp.</summary>
    private static readonly TimeSpan SettleTime = TimeSpan.FromSeconds(3);

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
        foreach (var name in new[] { "placard", "placard.exe", "placard.dll", "Placard.Core.dll", "Placard.Pictures.dll" })
        {
            if (new FileInfo(Path.Join(AppContext.BaseDirectory, name)) is { Exists: true } program) digest.Add(name, program.Length, program.LastWriteTimeUtc);
        }
        var newest = DateTime.MinValue;
        foreach (var file in files)
        {
            // An edit can keep the size and set the time of the last write, but not that of the change.
            digest.Add(file.FullPath, file.State.Length, file.State.Written, file.State.Changed);
            if (file.State.Written > newest) newest = file.State.Written;
        }
        sources = Convert.ToHexStringLower(digest.End());
        isSettled = newest < DateTime.UtcNow - SettleTime;
    }

    /// <summary>The lines that the last build said of what is to come; known when the stamp is current.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Whether the last build read the same files, nothing opened or closed since, and what it published was not modified.</summary>
    /// <param name="options">The moment of the build.</param>
    public bool IsCurrent(BuildOptions options)
    {
        // A link, or a pipe, could lead anywhere.
        if (new FileInfo(target.Stamp) is not { Exists: true, LinkTarget: null, Length: > 0 }) return false;
        if (File.Exists(target.Journal) || !Directory.Exists(target.FullPath)) return false;
        var kept = File.ReadAllText(target.Stamp);
        if (!kept.StartsWith(sources, StringComparison.Ordinal) || kept.Split('\n', 4) is not [_, _, var period, var note]) return false;
        Note = note;
        return StampPeriod.Contains(period, options) && kept == Text(period, note);
    }

    /// <summary>Saves the stamp of a build that has been published without diagnostics.</summary>
    /// <param name="site">The site that was published.</param>
    /// <param name="note">Lines that the next build repeats while nothing has changed.</param>
    public void Save(Site site, string note)
    {
        try
        {
            OwnFile.Replace(target.Stamp, isSettled ? Text(StampPeriod.Of(site), note) : null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Without a stamp the next build takes longer, and gives the same.
        }
    }

    private string Text(string period, string note) => $"{sources} read\n{Published()} published\n{period}\n{note}";

    private string Published()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var folder in FolderTree.Read(target.FullPath, DigestOf)) hash.AppendData(folder);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The digest of a folder with all names, sizes and times in it.</summary>
    private static byte[] DigestOf(string folder, List<string> below)
    {
        List<(string Name, long Length, DateTime Written)> files = [.. new FileSystemEnumerable<(string, long, DateTime)>(folder, Take, FolderTree.OneFolder)];
        files.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        using var digest = new FileDigest();
        digest.Add(folder);
        foreach (var (name, length, written) in files) digest.Add(name, length, written);
        return digest.End();

        (string, long, DateTime) Take(ref FileSystemEntry entry)
        {
            if (!entry.IsDirectory) return (entry.FileName.ToString(), entry.Length, entry.LastWriteTimeUtc.UtcDateTime);
            below.Add(entry.ToFullPath());
            return (entry.FileName.ToString(), -1, default);
        }
    }
}
