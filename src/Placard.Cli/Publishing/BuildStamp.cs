using System.Globalization;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using Placard.Cli.Sources;

namespace Placard.Cli.Publishing;

/// <summary>
/// Beside the published folder lies a stamp of the build that made it: of the program, the call, and the names, sizes and times of
/// all files that were read and published. While it holds, a build would make the same bytes again, and is not run.
/// </summary>
internal sealed class BuildStamp
{
    /// <summary>Times are as coarse as two seconds on some file systems: a younger file could change and keep its time.</summary>
    private static readonly TimeSpan SettledAfter = TimeSpan.FromSeconds(3);

    private readonly TargetFolder target;
    private readonly string sources;
    private readonly bool isSettled;

    /// <param name="target">The folder that is published.</param>
    /// <param name="call">Everything that the call says, as text.</param>
    /// <param name="files">All files that are read, as they are before that.</param>
    public BuildStamp(TargetFolder target, string call, IReadOnlyList<ListedFile> files)
    {
        this.target = target;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, call);
        foreach (var name in new[] { "placard", "placard.exe", "placard.dll", "Placard.Core.dll" })
        {
            if (new FileInfo(Path.Join(AppContext.BaseDirectory, name)) is { Exists: true } program) Append(hash, Line(name, program.Length, program.LastWriteTimeUtc));
        }
        foreach (var file in files) Append(hash, Line(file.FullPath, file.Length, file.Written));
        sources = Convert.ToHexStringLower(hash.GetHashAndReset());
        isSettled = files.Count == 0 || files.Max(file => file.Written) < DateTime.UtcNow - SettledAfter;
    }

    /// <summary>Whether the last build read the same and nobody has touched what it published.</summary>
    public bool Holds()
    {
        if (!File.Exists(target.Stamp) || File.Exists(target.Journal) || !Directory.Exists(target.FullPath)) return false;
        var kept = File.ReadAllText(target.Stamp);
        return kept.StartsWith(sources, StringComparison.Ordinal) && kept == Text();
    }

    /// <summary>Leaves the stamp of a build that has just been published and had nothing to tell.</summary>
    public void Save()
    {
        if (isSettled) File.WriteAllText(target.Stamp, Text());
        else File.Delete(target.Stamp);
    }

    private string Text() => $"{sources} read\n{Published()} published\n";

    private string Published()
    {
        var paths = new List<string>(new FileSystemEnumerable<string>(target.FullPath, static (ref entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false }));
        paths.Sort(StringComparer.Ordinal);
        // Most of the time goes into asking for sizes and times, which several threads can do at once.
        var lines = paths.AsParallel().AsOrdered().Select(path => new FileInfo(path) is { Exists: true } file ? Line(path, file.Length, file.LastWriteTimeUtc) : path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines) Append(hash, line);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Line(string path, long length, DateTime time) => string.Create(CultureInfo.InvariantCulture, $"{path}\n{length} {time.Ticks}\n");

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
