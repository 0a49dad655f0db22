namespace Placard.Benchmarks.Measuring;

/// <summary>The times of the last write of each file of a folder.</summary>
internal sealed class WrittenFiles
{
    private readonly Dictionary<string, DateTime> times;

    private WrittenFiles(Dictionary<string, DateTime> times) => this.times = times;

    public static WrittenFiles Of(string folder) => new(new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file.FullName), file => file.LastWriteTimeUtc, StringComparer.Ordinal));

    /// <summary>The number of files that were created or written since.</summary>
    public int Since(WrittenFiles before) => times.Count(file => !before.times.TryGetValue(file.Key, out var then) || then != file.Value);
}
