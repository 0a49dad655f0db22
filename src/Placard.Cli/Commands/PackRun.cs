using System.Diagnostics;
using System.Globalization;
using Placard.Building;
using Placard.Cli.Loading;
using Placard.Cli.Publishing;
using Placard.Cli.Terminal;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Packaging.Packs;

namespace Placard.Cli.Commands;

/// <summary>Packs an archive. Nothing is written where the content has an error.</summary>
internal sealed class PackRun(PackSettings settings, TextWriter output, TextWriter error)
{
    private readonly Stopwatch stopwatch = Stopwatch.StartNew();

    /// <returns>The exit code.</returns>
    /// <exception cref="IOException">A source changed meanwhile, or the disk failed; nothing was written.</exception>
    public int Run()
    {
        if (settings.IsFolder is false && PackTarget.Refusal(settings) is { } refusal) return UsageError.Print(refusal);
        var diagnostics = new DiagnosticBag();
        var loader = new ArchiveLoader(settings.Folders);
        var listed = loader.Settle(loader.List());
        var build = SiteBuilder.Prepare(loader.Load(listed, settings.Options, diagnostics), diagnostics);
        if (build is null) return Refuse(diagnostics);
        Campaign? campaign = null;
        if (settings.Campaign is { } name && (campaign = Find(build.Site, name)) is null) return ExitCode.UsageError;
        if (diagnostics.HasErrors)
        {
            SiteBuilder.FindErrors(build);
            return Refuse(diagnostics);
        }
        var pack = Pack.Of(build.Site, build.Outputs, diagnostics, Path.GetFileNameWithoutExtension(settings.To), campaign, settings.Profile);
        var written = settings.IsFolder ? WriteFolder(pack, loader, listed) : WriteFile(pack, loader, listed);
        if (written is null) return Refuse(diagnostics);
        DiagnosticPrinter.Print(diagnostics.Sorted(), DiagnosticFormat.Text, error);
        PrintSummary(pack, written);
        return ExitCode.Success;
    }

    /// <returns>The last line of the report; null after an error.</returns>
    private string? WriteFile(Pack pack, ArchiveLoader loader, ListedArchive listed)
    {
        using var file = new NewFile(settings.To);
        using (var progress = ProgressBar.OfFiles(pack.Files.Count, output, error)) settings.Format.Write(pack, file, progress.Advance);
        if (pack.Diagnostics.HasErrors) return null;
        ThrowIfChanged(loader, listed);
        var digest = file.Commit();
        return $"{settings.To}: {file.Count.ToString("N0", CultureInfo.InvariantCulture)} bytes, sha256 {digest}";
    }

    private string? WriteFolder(Pack pack, ArchiveLoader loader, ListedArchive listed)
    {
        using var publisher = FolderPublisher.Begin(settings.To, settings.Folders.Input, settings.Folders.Theme);
        using (var progress = ProgressBar.OfFiles(pack.Files.Count, output, error))
            ((IFolderFormat)settings.Format).Write(pack, new FolderEntries(publisher), progress.Advance);
        if (pack.Diagnostics.HasErrors) return null;
        ThrowIfChanged(loader, listed);
        var result = publisher.Commit();
        return $"{Counted.Of(result.Written + result.Unchanged, "file")} in {settings.To}";
    }

    private static void ThrowIfChanged(ArchiveLoader loader, ListedArchive listed)
    {
        if (loader.ChangedSince(listed) is { } changed)
            throw new IOException($"{changed} changed while it was packed. Pack again when no program writes to it");
    }

    private Campaign? Find(Site site, string written)
    {
        var name = written.EndsWith(".md", StringComparison.Ordinal) ? written[..^".md".Length] : written;
        var path = name.StartsWith("campaigns/", StringComparison.Ordinal) ? $"{name}.md" : $"campaigns/{name}.md";
        if (site.Campaigns.FirstOrDefault(campaign => campaign.SourcePath == path) is { } found) return found;
        var names = site.Campaigns.Select(campaign => campaign.SourcePath["campaigns/".Length..^".md".Length]).ToList();
        UsageError.Print($"There is no campaign {name}.{NearestName.Hint(name, names)} A campaign is named by its file in {settings.Folders.InputPath}campaigns/, without .md; drafts are not packed.");
        return null;
    }

    private int Refuse(DiagnosticBag diagnostics)
    {
        var found = diagnostics.Sorted();
        DiagnosticPrinter.Print(found, DiagnosticFormat.Text, error);
        output.WriteLine($"{Counted.Of(found.Count(diagnostic => diagnostic.IsError), "error")} to fix; nothing was written.");
        return ExitCode.ContentErrors;
    }

    private void PrintSummary(Pack pack, string written)
    {
        var seconds = stopwatch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var what = settings.Format.HoldsFiles ? $"{Counted.Of(pack.Files.Count + 1, "file")} of {pack.Title}" : pack.Title;
        output.WriteLine($"Packed {what} in {seconds} s.");
        var open = pack.ClosedActions.Count();
        if (open > 0) output.WriteLine($"{Counted.Of(open, "open action")} packed as closed, with a link to the original page.");
        output.WriteLine(written);
    }

    private sealed class FolderEntries(FolderPublisher publisher) : IPackEntries
    {
        public Action Prepare(string path, ReadOnlyMemory<byte> bytes)
        {
            publisher.Write(path, bytes.Span);
            return () => { };
        }

        public void Add(string path, Stream bytes, long length) => publisher.Write(path, bytes);
    }
}
