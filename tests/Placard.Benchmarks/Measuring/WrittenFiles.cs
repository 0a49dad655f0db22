namespace Placard.Benchmarks.Measuring;

/// <summary>When each file of a folder was last written.</summary>
internal sealed class WrittenFiles
{
    private readonly Dictionary<string, DateTime> times;

    private WrittenFiles(Dictionary<string, DateTime> times) => this.times = times;

    public static WrittenFiles Of(string folder) => new(new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file.FullName), file => file.LastWriteTimeUtc, StringComparer.Ordinal));

    /// <summary>How many files are new, or were written, since the folder was looked at.</summary>
    public int Since(WrittenFiles before) => times.Count(file => !before.times.TryGetValue(file.Key, out var then) || then != file.Value);
}
