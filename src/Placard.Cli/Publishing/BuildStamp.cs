using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

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
    private readonly byte[] sources;
    private readonly bool isSettled;

    /// <param name="target">The folder that is published.</param>
    /// <param name="call">Everything that the call says, as text.</param>
    /// <param name="sourceFolders">The folders that are read; they may be missing.</param>
    public BuildStamp(TargetFolder target, string call, params ReadOnlySpan<string> sourceFolders)
    {
        this.target = target;
        var newest = DateTime.MinValue;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, call);
        foreach (var file in new[] { "placard", "placard.exe", "placard.dll", "Placard.Core.dll" })
            Append(hash, new FileInfo(Path.Join(AppContext.BaseDirectory, file)) is { Exists: true } program ? Line(file, program.Length, program.LastWriteTimeUtc) : "");
        foreach (var folder in sourceFolders) Append(hash, folder, ref newest);
        sources = hash.GetHashAndReset();
        isSettled = newest < DateTime.UtcNow - SettledAfter;
    }

    /// <summary>Whether the last build read the same and nobody has touched what it published.</summary>
    public bool Holds() =>
        File.Exists(target.Stamp) && !File.Exists(target.Journal) && Directory.Exists(target.FullPath) && File.ReadAllText(target.Stamp) == Text();

    /// <summary>Leaves the stamp of a build that has just been published and had nothing to tell.</summary>
    public void Save()
    {
        if (isSettled) File.WriteAllText(target.Stamp, Text());
        else File.Delete(target.Stamp);
    }

    private string Text()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var newest = DateTime.MinValue;
        Append(hash, target.FullPath, ref newest);
        return $"{Convert.ToHexStringLower(sources)} read\n{Convert.ToHexStringLower(hash.GetHashAndReset())} published\n";
    }

    private static void Append(IncrementalHash hash, string folder, ref DateTime newest)
    {
        Append(hash, folder);
        if (!Directory.Exists(folder)) return;
        var lines = new List<(string Path, long Length, DateTime Time)>(new FileSystemEnumerable<(string, long, DateTime)>(folder, static (ref FileSystemEntry entry) =>
            (entry.ToFullPath(), entry.IsDirectory ? -1 : entry.Length, entry.IsDirectory ? default : entry.LastWriteTimeUtc.UtcDateTime),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false }));
        lines.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        foreach (var (path, length, time) in lines)
        {
            Append(hash, Line(path, length, time));
            if (time > newest) newest = time;
        }
    }

    private static string Line(string path, long length, DateTime time) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}\n{length} {time.Ticks}\n");

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
