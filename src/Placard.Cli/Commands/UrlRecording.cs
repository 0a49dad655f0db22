using System.Globalization;
using Placard.Building;
using Placard.Cli.Loading;
using Placard.UrlKeeping;
using Placard.Urls;

namespace Placard.Cli.Commands;

/// <summary>Adds the URLs of a build to <c>addresses.txt</c>, or says what is missing there.</summary>
internal static class UrlRecording
{
    /// <summary>Says how many URLs of a build are not recorded yet; on a host whose builds can't change the repository, which ones.</summary>
    /// <param name="variable">Returns the value of an environment variable.</param>
    public static void PrintUnrecorded(string input, SiteBuild build, TextWriter output, Func<string, string?> variable)
    {
        if (build.Site.Options is { Drafts: true } or { MirrorOf: not null }) return;
        var urls = UrlLedgerWriter.Unrecorded(build.Site, build.Outputs);
        if (urls.Count == 0) return;
        var display = SourceFolder.DisplayPath(input) + UrlLedger.FileName;
        var subject = urls.Count == 1 ? "1 URL is" : string.Create(CultureInfo.InvariantCulture, $"{urls.Count} URLs are");
        var isHost = BuildEnvironment.CannotPush(variable);
        var advice = isHost ? "Add these lines:" : "The option --record adds them, so that a later build stops before it loses one.";
        output.WriteLine($"{subject} not in {display} yet. {advice}");
        if (!isHost) return;
        foreach (var url in urls) output.WriteLine(url);
    }

    public static void Run(string input, SiteBuild build, TextWriter output)
    {
        var path = Path.Join(input, UrlLedger.FileName);
        var display = SourceFolder.DisplayPath(input) + UrlLedger.FileName;
        var before = InputFile.Read(path);
        var (text, added) = UrlLedgerWriter.Add(before, build.Outputs);
        if (text != before) InputFile.Replace(path, text);
        output.WriteLine(added == 0
            ? $"There are no new URLs to record in {display}."
            : string.Create(CultureInfo.InvariantCulture, $"Recorded {added} new URL{(added == 1 ? "" : "s")} in {display}. Commit that file."));
    }
}
