using Placard.Cli.Loading;
using Placard.Cli.Starting;

namespace Placard.Cli.Commands;

/// <summary>Pins a version of the program in <c>placard.lock</c>, with the checksums that the page of releases gives.</summary>
internal sealed class UpgradeRun(string folder, TextWriter output)
{
    private readonly string path = Path.GetRelativePath(".", Path.Join(folder, ProgramLock.FileName));

    /// <param name="version">Null for the newest one.</param>
    /// <param name="releases">The URL of the page of releases; null for the one in the file.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string? version, string? releases, CancellationToken stop)
    {
        if (InputFile.Read(path) is not { } text)
            return UsageError.Print($"There is no file {path}. Run placard in the folder of an archive that `placard init` began.");
        var pinned = ProgramLock.Parse(text);
        if ((releases?.TrimEnd('/') ?? pinned.Releases) is not { } url) return UsageError.Print($"{path} names no page of releases. Name it: --releases URL");
        if (!IsSafe(url)) return UsageError.Print($"{url} is not encrypted, so the checksums could be another's. Name a page that begins with https://");
        try
        {
            using var page = new ReleasePage(url);
            version ??= await page.LatestVersionAsync(stop);
            var before = pinned.Version;
            if (version == before && url == pinned.Releases)
            {
                output.WriteLine($"{path} names version {version} already, which is the newest one.");
                return ExitCode.Success;
            }
            var changes = before is not null && await page.ChangeLogAsync(version, stop) is { } log ? ChangesSince(before, log) : null;
            await PinAsync(pinned, page, version, url, stop);
            output.WriteLine($"{path} names version {version} now{(before is null ? "" : $"; it was {before}")}. Commit that file.");
            if (changes is not null) output.WriteLine(changes);
            return ExitCode.Success;
        }
        catch (HttpRequestException failure)
        {
            Console.Error.WriteLine($"placard: {failure.Message}. {path} stays as it was.");
            return ExitCode.SystemFailure;
        }
    }

    /// <summary>Pins a version in a new archive; where the page of releases does not answer, says what to do later.</summary>
    public async Task BeginAsync(CancellationToken stop)
    {
        var pinned = ProgramLock.Parse(InputFile.Read(path)!);
        if (pinned.Version is not null) return;
        try
        {
            using var page = new ReleasePage(pinned.Releases!);
            await PinAsync(pinned, page, await page.LatestVersionAsync(stop), pinned.Releases!, stop);
        }
        catch (HttpRequestException failure)
        {
            output.WriteLine($"{path} names no version yet, because {failure.Message}. Hosts need one: run `placard upgrade` in that folder before you publish.");
        }
    }

    private async Task PinAsync(ProgramLock pinned, ReleasePage page, string version, string url, CancellationToken stop)
    {
        pinned.Pin(version, url, await page.ChecksumsAsync(version, stop));
        InputFile.Replace(path, pinned.ToString());
    }

    /// <summary>The sections of a change log above that of a version; null if there are none.</summary>
    internal static string? ChangesSince(string version, string log)
    {
        var lines = log.ReplaceLineEndings("\n").Split('\n');
        var begin = Array.FindIndex(lines, line => line.StartsWith("## ", StringComparison.Ordinal));
        var end = Array.FindIndex(lines, line => line.Split(' ') is ["##", var name, ..] && name.Trim('[', ']') == version);
        return begin < 0 || end <= begin ? null : '\n' + string.Join('\n', lines[begin..end]).TrimEnd();
    }

    private static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || uri is { Scheme: "http", IsLoopback: true });
}
