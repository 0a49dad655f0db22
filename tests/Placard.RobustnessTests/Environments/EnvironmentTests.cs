using Placard.RobustnessTests.Support;
using Placard.Tests.Support;

namespace Placard.RobustnessTests.Environments;

/// <summary>Row 9 of the matrix: the same archive gives the same bytes in every environment. <c>DeterminismTests</c> has threads and orders of files.</summary>
public sealed class EnvironmentTests : IDisposable
{
    /// <summary>Variables of the environment, and what is none: a value of each is in one of the builds with each value of each other one.</summary>
    private static readonly (string Name, string[] Values)[] Factors =
    [
        ("TZ", ["UTC", "Pacific/Kiritimati", "America/St_Johns", "Antarctica/Troll", ":nonsense"]),
        ("LANG", ["C", "tr_TR.UTF-8", "ar_SA.UTF-8", "de_DE.ISO-8859-1", "nonsense"]),
        ("LC_ALL", ["", "C", "POSIX", "fa_IR.UTF-8"]),
        ("DOTNET_PROCESSOR_COUNT", ["1", "2", "3", "16"]),
        ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", ["", "1"]),
        ("DOTNET_gcServer", ["0", "1"]),
        ("DOTNET_TieredCompilation", ["0", "1"]),
        ("HOME", ["", "/nonexistent"]),
        ("umask", ["022", "077", "000", "027"]),
        ("folder", ["/", "archive", "output"]),
        ("disk", ["temporary", "/dev/shm"]),
        ("images", ["encoded", "kept"]),
        ("program", ["this", "other"]),
    ];

    private readonly string cache = Directory.CreateTempSubdirectory("placard-cache-").FullName;

    public void Dispose() => Directory.Delete(cache, recursive: true);

    [Fact]
    public void Every_environment_gives_the_same_bytes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no umask.");
        var builds = CoveringArray.Of([.. Factors.Select(factor => factor.Values.Length)], RandomInput.Seed);
        var wanted = RunSize.Of(5, 40);
        var digests = new Dictionary<string, List<string>>();
        foreach (var build in builds.Take(wanted))
        {
            var values = Factors.Select((factor, i) => (factor.Name, Value: factor.Values[build[i]])).ToDictionary(pair => pair.Name, pair => pair.Value);
            var digest = DigestIn(values);
            if (!digests.TryGetValue(digest, out var same)) digests[digest] = same = [];
            same.Add(string.Join(", ", values));
        }
        RunReport.Add("environments", $"{Math.Min(wanted, builds.Count)} tried, {digests.Count} digest");
        Assert.True(digests.Count == 1, string.Join("\n\n", digests.Values.Select(same => string.Join('\n', same))));
    }

    [Fact]
    public void Each_pair_of_values_is_tried()
    {
        int[] counts = [.. Factors.Select(factor => factor.Values.Length)];
        var builds = CoveringArray.Of(counts, seed: 1);
        Assert.InRange(builds.Count, 25, 40);
        for (var a = 0; a < counts.Length; a++)
        {
            for (var b = a + 1; b < counts.Length; b++)
                Assert.Equal(counts[a] * counts[b], builds.Select(build => (build[a], build[b])).Distinct().Count());
        }
    }

    private string DigestIn(Dictionary<string, string> values)
    {
        using var archive = values["disk"] == "/dev/shm" && Directory.Exists("/dev/shm") ? DiskArchive.In("/dev/shm") : new DiskArchive();
        archive.WithVersion(1, articles: 0);
        foreach (var file in Repository.ReadSample()) archive.With("input/" + file.Path, file.Read().ToArray());
        var folder = values["folder"] switch { "/" => "/", "archive" => archive.Root, _ => archive.PathOf("input") };
        var environment = values.Where(pair => char.IsUpper(pair.Key[0])).ToDictionary(pair => pair.Key, pair => pair.Value.Length == 0 ? null : pair.Value);
        environment["PLACARD_CACHE"] = values["images"] == "kept" ? cache : archive.PathOf("cache");
        var program = values["program"] == "other" && Release() is { } release ? release : PlacardProcess.Assembly;
        using var build = PlacardProcess.Start("sh", ["-c", $"umask {values["umask"]}; exec dotnet \"$@\"", "sh", program,
            .. PlacardProcess.ArgumentsOf(archive)],
            folder, environment);
        var (exitCode, said) = build.End();
        Assert.True(exitCode == 0, $"{string.Join(", ", values)}: {said}");
        return string.Join('\n', archive.Published());
    }

    /// <summary>The program of the other configuration; null where it has not been built, or not since the last change.</summary>
    private static string? Release()
    {
        var other = AppContext.BaseDirectory.Contains("/Debug/", StringComparison.Ordinal) ? "Release" : "Debug";
        var path = Path.Join(Repository.Root, "src/Placard.Cli/bin", other, "net10.0/placard.dll");
        if (!File.Exists(path)) return null;
        string[] sources = [Path.Join(Repository.Root, "src"), Path.Join(Repository.Root, "theme")];
        var isOld = sources.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".csproj" or ".liquid" or ".yaml" or ".css" or ".js")
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Contains("obj"))
            .Any(file => File.GetLastWriteTimeUtc(file) > File.GetLastWriteTimeUtc(Path.Join(Path.GetDirectoryName(path), "Placard.Core.dll")));
        return isOld ? null : path;
    }
}
