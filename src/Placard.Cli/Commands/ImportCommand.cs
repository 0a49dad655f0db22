using System.CommandLine;
using Placard.Building;
using Placard.Importing;

namespace Placard.Cli.Commands;

/// <summary><c>placard import</c>: a command for each importer, which brings the texts of another system into the archive.</summary>
internal sealed class ImportCommand : ICommand
{
    public Command Create()
    {
        var importers = Catalog.Default.Importers;
        var command = new Command("import", "Bring the texts, images and URLs of a former website into the archive.\n\n"
            + string.Join('\n', importers.Select(importer => $"Example: placard {importer.Example}")));
        foreach (var importer in importers) command.Subcommands.Add(new ImporterCommand(importer).Create());
        return command;
    }
}

/// <summary>The command of one importer.</summary>
internal sealed class ImporterCommand(IImporter importer)
{
    private readonly Argument<string[]> sources = new("source")
    {
        Description = "Files, folders or zip files to import.",
        Arity = ArgumentArity.OneOrMore,
        HelpName = "source",
    };

    private readonly Option<string> into = new("--into")
    {
        Description = "Folder of the archive, which holds input/.",
        DefaultValueFactory = _ => ".",
        HelpName = "DIR",
    };

    private readonly Option<string?> map = new("--map")
    {
        Description = "What categories, authors and types become, as YAML. Without it, a proposal is written where one is needed.",
        HelpName = "FILE",
    };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Print the report, and write nothing." };

    private readonly Option<string?> media = new("--media")
    {
        Description = "Folder or zip file with the images and attachments that the source only names, or a list of their URLs and files.",
        HelpName = "DIR",
    };

    private readonly Option<string?> unpublished = new("--include-unpublished")
    {
        Description = "Write drafts and private items into this folder, which must lie outside every repository. [default: they are only counted]",
        HelpName = "DIR",
    };

    private readonly Option<string?> comments = new("--comments")
    {
        Description = "Write comments of readers into this CSV file, which must lie outside every repository: they name people. [default: they are left out]",
        HelpName = "FILE",
    };

    public Command Create()
    {
        var command = new Command(importer.Name, $"{importer.Summary}\n\nExample: placard {importer.Example}");
        command.Arguments.Add(sources);
        foreach (var option in new Option[] { into, map, dryRun }) command.Options.Add(option);
        if (importer.Options.HasFlag(ImporterOptions.Media)) command.Options.Add(media);
        if (importer.Options.HasFlag(ImporterOptions.Unpublished)) command.Options.Add(unpublished);
        if (importer.Options.HasFlag(ImporterOptions.Comments)) command.Options.Add(comments);
        sources.Validators.Add(OptionValidation.NoOption);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult invocation) =>
        new ImportRun(new(importer, invocation.GetValue(sources)!, invocation.GetValue(into)!)
        {
            Map = invocation.GetValue(map),
            IsDryRun = invocation.GetValue(dryRun),
            Media = importer.Options.HasFlag(ImporterOptions.Media) ? invocation.GetValue(media) : null,
            Unpublished = importer.Options.HasFlag(ImporterOptions.Unpublished) ? invocation.GetValue(unpublished) : null,
            Comments = importer.Options.HasFlag(ImporterOptions.Comments) ? invocation.GetValue(comments) : null,
        }, Console.Out, Console.Error).Run();
}
