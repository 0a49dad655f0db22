using System.Diagnostics;
using System.Globalization;
using Placard.Building;
using Placard.Checking;
using Placard.Cli.Loading;
using Placard.Cli.Publishing;
using Placard.Cli.Terminal;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Outputs;
using Placard.Pictures;

namespace Placard.Cli.Commands;

/// <summary>Builds an archive into a folder. All diagnostics are printed; an archive with errors is not published.</summary>
internal sealed class BuildRun(BuildSettings settings, TextWriter output, TextWriter error, CachingImageEncoder? encoder = null)
{
    private const int MaxAttempts = 5;

    /// <summary>The pause after the first attempt; each next one is longer by as much.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly CachingImageEncoder images = encoder ?? CachingImageEncoder.Default;
    private readonly Stopwatch stopwatch = Stopwatch.StartNew();
    private string? changed;

    /// <summary>Builds the archive as it is at one moment: if a source changes meanwhile, it is built again, a limited number of times.</summary>
    /// <exception cref="IOException">A source changed each time, or can't be read.</exception>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        for (var attempt = 1; ; attempt++)
        {
            if (TryRun() is { } code) return code;
            if (attempt == MaxAttempts)
                throw new IOException($"{changed} changed each of the {MaxAttempts} times that the archive was read. Build again when no program writes to it");
            Thread.Sleep(Pause * attempt);
        }
    }

    /// <returns>The exit code; null if a source changed meanwhile, and nothing was published or printed.</returns>
    private int? TryRun()
    {
        var diagnostics = new DiagnosticBag();
        var loader = new ArchiveLoader(new ArchiveFolders(settings.Input, settings.Theme)) { ImageEncoder = images, GivesVersions = true };
        ListedArchive? listed = null;
        try
        {
            listed = loader.List();
            listed = loader.Settle(listed); // If this fails, the first listing tells what changed.
            return TryRun(loader, listed, diagnostics);
        }
        catch (DirectoryNotFoundException) when (listed is null && Directory.Exists(settings.Input))
        {
            changed = settings.Input;
            return null;
        }
        catch (Exception failure) when (IsOfDisk(failure) && listed is not null && HasChanged(loader, listed))
        {
            return null;
        }
        catch (Exception failure) when (UnexpectedFailureException.FindIn(failure) is not null)
        {
            DiagnosticPrinter.Print(diagnostics.Sorted(), settings.Format, error); // What was found until then is still true.
            throw;
        }
    }

    private static bool IsOfDisk(Exception failure) => failure is IOException or UnauthorizedAccessException
        || (failure is AggregateException several && several.Flatten().InnerExceptions.All(IsOfDisk));

    private bool HasChanged(ArchiveLoader loader, ListedArchive listed) => (changed = loader.ChangedSince(listed)) is not null;

    private int? TryRun(ArchiveLoader loader, ListedArchive listed, DiagnosticBag diagnostics)
    {
        var target = new OutputFolder(settings.Output);
        var stamp = new BuildStamp(target, settings.TextWithoutClock(), listed.All);
        if (stamp.IsCurrent(settings.Options))
        {
            output.WriteLine($"Nothing has changed since the last build of {settings.Output}.");
            output.Write(stamp.Note);
            PrintIndex();
            return ExitCode.Success;
        }
        var input = loader.Load(listed, settings.Options, diagnostics);
        var build = SiteBuilder.Prepare(input, diagnostics);
        if (build is null || diagnostics.HasErrors)
        {
            if (build is not null) SiteBuilder.FindErrors(build);
            return HasChanged(loader, listed) ? null : Refuse(diagnostics);
        }
        using var publisher = FolderPublisher.Begin(settings.Output, settings.Input, settings.Theme);
        var record = BuildRecord.Of(input, build, KeptRecord.HostOf(settings.TextWithoutClock(), settings.Input, settings.Theme));
        var kept = new KeptRecord(target);
        if (record is not null) kept.Apply(record, settings.Options);
        var sizes = new OutputSizes();
        using (var progress = ProgressBar.OfFiles(build.Outputs.Count, output, error))
        {
            var sink = new PublishingSink(publisher, progress, sizes);
            if (record is null) SiteBuilder.Write(build, sink);
            else SiteBuilder.Write(build, sink, record);
            KeptSignature.Keep(publisher, settings.Output, sink.Manifest);
        }
        if (HasChanged(loader, listed)) return null;
        if (diagnostics.HasErrors) return Refuse(diagnostics);
        sizes.AddStreamed(build.Outputs);
        build.CheckHostLimits(sizes, Environment.GetEnvironmentVariable);
        images.Trim();
        var result = publisher.Commit();
        var found = diagnostics.Sorted();
        DiagnosticPrinter.Print(found, settings.Format, error);
        var nextChanges = NextChanges.Of(build.Site);
        if ((record is not null || found.Count == 0) && PublishedDigest.Of(target.FullPath) is { } published)
        {
            kept.Save(record, build.Site, published);
            if (found.Count == 0) stamp.Save(build.Site, published, nextChanges);
        }
        PrintSummary(build.Site, result, nextChanges);
        if (settings.Record) UrlRecording.Run(settings.Input, build, output);
        else UrlRecording.PrintUnrecorded(settings.Input, build, output, Environment.GetEnvironmentVariable);
        return ExitCode.Success;
    }

    private int Refuse(DiagnosticBag diagnostics)
    {
        var found = diagnostics.Sorted();
        DiagnosticPrinter.Print(found, settings.Format, error);
        var errors = found.Count(diagnostic => diagnostic.IsError);
        var state = Directory.Exists(settings.Output) ? $"{settings.Output} stays as it was" : "nothing was published";
        output.WriteLine($"{Counted.Of(errors, "error")} to fix; {state}.");
        return ExitCode.ContentErrors;
    }

    private void PrintSummary(Site site, PublishResult result, string nextChanges)
    {
        string[] counts =
        [
            Counted.Of(site.Campaigns.Count, "campaign"), Counted.Of(site.Articles.Count, "article"), Counted.Of(site.Actions.Count, "action"),
            Counted.Of(site.Pages.Count, "page"), Counted.Of(site.Captures.Count, "capture"),
        ];
        var seconds = stopwatch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        output.WriteLine($"Built {string.Join(", ", counts)} in {seconds} s.");
        if (site.Drafts.Count > 0) output.WriteLine($"{Counted.Of(site.Drafts.Count, "draft")} left out: to publish a draft, delete its line `draft: true`.");
        output.WriteLine(result.ChangedNothing
            ? $"Nothing has changed: {Counted.Of(result.Unchanged, "file")} in {settings.Output}."
            : $"{Counted.Of(result.Written + result.Unchanged, "file")} in {settings.Output}: {result.Added} new, {result.Changed} changed, {result.Unchanged} unchanged; {result.Removed} removed.");
        output.Write(nextChanges);
        PrintIndex();
    }

    private void PrintIndex() => output.WriteLine($"Open {Path.Join(settings.Output, "index.html")} in a browser to read it.");

    private sealed class PublishingSink(FolderPublisher publisher, ProgressBar progress, OutputSizes sizes) : IKeepingSink
    {
        /// <summary>The manifest, once it is written; else empty.</summary>
        public byte[] Manifest { get; private set; } = [];

        public void Write(string path, ReadOnlySpan<byte> bytes)
        {
            if (path == Packaging.Manifest.Path) Manifest = bytes.ToArray();
            publisher.Write(path, bytes);
            sizes.Add(path, bytes.Length);
            progress.Advance();
        }

        public void Keep(OutputFile output, long length)
        {
            publisher.Keep(output.Path);
            if (output.CopiedFrom is not { IsStreamed: true }) sizes.Add(output.Path, length);
            progress.Advance();
        }

        public void Write(string path, Stream bytes)
        {
            publisher.Write(path, bytes);
            progress.Advance();
        }
    }
}
