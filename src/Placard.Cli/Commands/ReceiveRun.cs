using Placard.Building;
using Placard.Cli.Loading;
using Placard.Cli.Receiving;
using Placard.Cli.Terminal;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Forms;
using Placard.Receiving;

namespace Placard.Cli.Commands;

/// <summary>Receives exports into an archive. Nothing is written where an error is found.</summary>
internal sealed class ReceiveRun(ReceiveSettings settings, TextWriter output, TextWriter error)
{
    private readonly ArchiveFolders folders = new(settings.Input, "theme");

    /// <returns>The exit code.</returns>
    public int Run()
    {
        var diagnostics = new DiagnosticBag();
        var archive = new ArchiveLoader(folders) { BuiltInThemeOnly = true }.Load(settings.Options, diagnostics);
        if (SiteBuilder.Prepare(archive, diagnostics) is not { } build || Find(build.Site) is not { } action) return ExitCode.UsageError;
        var broken = diagnostics.Sorted().Where(diagnostic => diagnostic.IsError && diagnostic.Location.Path == action.Origin.Path).ToList();
        if (broken.Count > 0) return Refuse(broken);

        var file = new StateFile(build.Site.BaseUrl, action.SourcePath);
        if (PrivateFile.RepositoryOf(file.FullPath, settings.Input) is { } repository)
            return UsageError.Print($"What is known of the senders would lie in {repository}, which others can read. Set XDG_DATA_HOME to a folder outside of it.");
        if (ReadState(file) is not { } state) return ExitCode.UsageError;
        if (settings.Files.Count > 0 && ReviewFile.HasDecisions(file.ReviewPath) && settings.Reviewed is null)
            return UsageError.Print($"{file.ReviewPath} holds decisions that were not taken yet. Run first: placard receive --reviewed {file.ReviewPath} --action {settings.Action}");
        if (ExportFiles.Read([.. settings.Files]) is not { } exports) return ExitCode.UsageError;
        if (ExportFiles.Read(settings.Reviewed is { } path ? [path] : []) is not { } reviewed) return ExitCode.UsageError;

        var builder = new FormBuilder(Catalog.Default.FormHandlers);
        var request = new ReceiveRequest(build.Site, archive.Input, action, state)
        {
            Contract = builder.ContractOf(action, new DiagnosticBag()) ?? new FormContract { Endpoint = "" },
            Exports = exports,
            Reviewed = reviewed is [var table, ..] ? table : null,
            Formats = ReceiveCommand.Formats,
            Format = settings.Format,
        };
        var result = Receiver.Receive(request);
        if (result.HasErrors) return Refuse(result.Diagnostics);
        DiagnosticPrinter.Print(result.Diagnostics, DiagnosticFormat.Text, error);
        if (!settings.IsDryRun) Write(result, file);
        var handler = action.Handler is { } configuration ? builder.HandlerOf(configuration)?.DisplayName : null;
        new ReceiveReportPrinter(output, folders.InputPath).Print(result, settings, build.Site, handler, file.ReviewPath);
        if (settings.IsDryRun) return ExitCode.Success;
        if (settings.Reviewed is { } taken) ReviewFile.OfferToDelete(taken, settings.DeletesReviewed, output);
        return settings.ExportState is { } target ? StateTransfer.Export(result.State, target, settings.Input, output) : ExitCode.Success;
    }

    private int Refuse(IReadOnlyList<Diagnostic> found)
    {
        DiagnosticPrinter.Print(found, DiagnosticFormat.Text, error);
        error.WriteLine("placard: Nothing was written.");
        return ExitCode.ContentErrors;
    }

    /// <summary>The action of a file's name; null where there is none, after a usage error was printed.</summary>
    private CampaignAction? Find(Site site)
    {
        var name = settings.Action.EndsWith(".md", StringComparison.Ordinal) ? settings.Action[..^".md".Length] : settings.Action;
        var path = name.StartsWith("actions/", StringComparison.Ordinal) ? $"{name}.md" : $"actions/{name}.md";
        if (site.Actions.FirstOrDefault(action => action.SourcePath == path) is { } found) return found;
        var names = site.Actions.Select(action => action.SourcePath["actions/".Length..^".md".Length]).ToList();
        UsageError.Print($"There is no action {name}.{NearestName.Hint(name, names)} An action is named by its file in {folders.InputPath}actions/, without .md; drafts receive nothing.");
        return null;
    }

    private ReceivedState? ReadState(StateFile file)
    {
        if (file.Read() is not { } state)
        {
            UsageError.Print($"{file.FullPath} can't be read as what is known of the senders. Move it away to begin anew: entries whose names are in the table already then wait for you.");
            return null;
        }
        return settings.ImportState is { } source ? StateTransfer.Import(state, source) : state;
    }

    /// <summary>
    /// Writes the archive first: who is in the table and not in the state waits for a person in the next run, and does not count twice.
    /// </summary>
    private void Write(ReceiveResult result, StateFile file)
    {
        foreach (var (path, text) in result.Changes)
        {
            var full = Path.Join(settings.Input, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            if (text is null) File.Delete(full);
            else InputFile.Replace(full, text);
        }
        file.Write(result.State);
        if (result.Review is { } review) PrivateFile.Write(file.ReviewPath, System.Text.Encoding.UTF8.GetBytes(review));
    }
}
