using System.Diagnostics;
using System.Globalization;
using Placard.Building;
using Placard.Cli.Images;
using Placard.Cli.Loading;
using Placard.Cli.Publishing;
using Placard.Cli.Terminal;
using Placard.Diagnostics;

namespace Placard.Cli.Commands;

/// <summary>One build from folder to folder: all mistakes are told, and only an archive without errors is published.</summary>
internal sealed class BuildRun(BuildSettings settings, TextWriter output, TextWriter error, CachingImageEncoder? encoder = null)
{
    private readonly CachingImageEncoder images = encoder ?? CachingImageEncoder.Default;
    private readonly Stopwatch stopwatch = Stopwatch.StartNew();

    /// <returns>The exit code.</returns>
    public int Run()
    {
        var (sources, theme) = (SourceFolder.ListSorted(settings.Input), ThemeFiles.List(settings.Theme));
        var stamp = new BuildStamp(new OutputFolder(settings.Output), settings.ToString(), sources.Concat(theme));
        if (stamp.IsCurrent())
        {
            output.WriteLine($"Nothing has changed since the last build of {settings.Output}.");
            TellWhereToLook();
            return ExitCode.Done;
        }
        var diagnostics = new DiagnosticBag();
        var input = new BuildInput(
            SourceFolder.Read(settings.Input, sources, MemoryBudget.None, diagnostics), SourceFolder.DisplayPath(settings.Input),
            ThemeFiles.Read(settings.Theme, theme, diagnostics), SourceFolder.DisplayPath(settings.Theme), settings.Options)
        { ImageEncoder = images };
        var build = SiteBuilder.Prepare(input, diagnostics);
        if (build is null || diagnostics.HasErrors)
        {
            if (build is not null) SiteBuilder.Write(build, NowhereSink.Instance);
            return Refuse(diagnostics);
        }
        using var publisher = FolderPublisher.Begin(settings.Output, settings.Input, settings.Theme);
        using (var progress = ProgressBar.OfFiles(build.Outputs.Count, output, error)) SiteBuilder.Write(build, new PublishingSink(publisher, progress));
        if (diagnostics.HasErrors) return Refuse(diagnostics);
        images.Trim();
        var result = publisher.Commit();
        var found = diagnostics.Sorted();
        DiagnosticPrinter.Print(found, settings.Format, error);
        if (found.Count == 0) stamp.Save();
        Tell(build, result);
        if (settings.Record) UrlRecording.Run(settings.Input, build, output);
        return ExitCode.Done;
    }

    private int Refuse(DiagnosticBag diagnostics)
    {
        var found = diagnostics.Sorted();
        DiagnosticPrinter.Print(found, settings.Format, error);
        var errors = found.Count(diagnostic => diagnostic.IsError);
        var state = Directory.Exists(settings.Output) ? $"{settings.Output} stays as it was" : "nothing was published";
        output.WriteLine($"{Count(errors, "error")} to mend; {state}.");
        return ExitCode.ContentHasErrors;
    }

    private void Tell(SiteBuild build, PublishResult result)
    {
        var site = build.Site;
        string[] made =
        [
            Count(site.Campaigns.Count, "campaign"), Count(site.Articles.Count, "article"), Count(site.Actions.Count, "action"),
            Count(site.Pages.Count, "page"), Count(site.Captures.Count, "capture"),
        ];
        var seconds = stopwatch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        output.WriteLine($"Built {string.Join(", ", made)} in {seconds} s.");
        output.WriteLine(result.ChangedNothing
            ? $"Nothing has changed: {Count(result.Unchanged, "file")} in {settings.Output}."
            : $"{Count(result.Written + result.Unchanged, "file")} in {settings.Output}: {result.Added} new, {result.Changed} changed, {result.Unchanged} as they were; {result.Removed} removed.");
        TellWhereToLook();
    }

    private void TellWhereToLook() => output.WriteLine($"Open {Path.Join(settings.Output, "index.html")} in a browser to read it.");

    private static string Count(int n, string thing) => string.Create(CultureInfo.InvariantCulture, $"{n} {thing}{(n == 1 ? "" : "s")}");

    private sealed class PublishingSink(FolderPublisher publisher, ProgressBar progress) : IOutputSink
    {
        public void Write(string path, ReadOnlySpan<byte> bytes)
        {
            publisher.Write(path, bytes);
            progress.Advance();
        }
    }

    private sealed class NowhereSink : IOutputSink
    {
        public static readonly NowhereSink Instance = new();

        public void Write(string path, ReadOnlySpan<byte> bytes)
        {
        }
    }
}
