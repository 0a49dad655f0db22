using System.Globalization;
using Placard.Building;
using Placard.Cli.Loading;
using Placard.UrlKeeping;
using Placard.Urls;

namespace Placard.Cli.Commands;

/// <summary>Adds the URLs of a build to <c>addresses.txt</c>.</summary>
internal static class UrlRecording
{
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
