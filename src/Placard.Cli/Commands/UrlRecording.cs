using System.Globalization;
using Placard.Building;
using Placard.Cli.Loading;
using Placard.UrlKeeping;
using Placard.Urls;

namespace Placard.Cli.Commands;

/// <summary>Adds the addresses of a build to <c>addresses.txt</c>.</summary>
internal static class UrlRecording
{
    public static void Run(string input, SiteBuild build, TextWriter output)
    {
        var path = Path.Join(input, UrlLedger.FileName);
        var shown = SourceFolder.DisplayPath(input) + UrlLedger.FileName;
        var before = InputFile.Read(path);
        var (text, added) = UrlLedgerWriter.Add(before, build.Outputs);
        if (text != before) InputFile.Replace(path, text);
        output.WriteLine(added == 0 ? $"No address is new to {shown}." : string.Create(CultureInfo.InvariantCulture, $"{added} new {(added == 1 ? "address stands" : "addresses stand")} in {shown} now. Commit that file."));
    }
}
