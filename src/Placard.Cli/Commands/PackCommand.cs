using System.CommandLine;
using Placard.Diagnostics;
using Placard.Packaging.Packs;

namespace Placard.Cli.Commands;

/// <summary><c>placard pack</c>: writes an archive, or one campaign, as one file that can be handed on.</summary>
internal sealed class PackCommand : ICommand
{
    private static readonly string[] Names = [.. PackFormats.All.Select(format => format.Name)];

    private readonly ArchiveOptions archive = new();

    private readonly Argument<string> format = new("format")
    {
        Description = string.Join("; ", PackFormats.All.Select(format => $"{format.Name}: {format.Description}")) + ".",
        HelpName = "format",
    };

    private readonly Option<string> to = new("--to")
    {
        Description = "File to write. A bag whose name doesn't end with .zip is a folder.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> campaign = new("--campaign")
    {
        Description = "Pack one campaign: the name of a file in campaigns/, without .md. [default: the whole archive]",
        HelpName = "NAME",
    };

    private readonly Option<string?> profile = new("--profile") { Description = "Profile that a bag names in bag-info.txt.", HelpName = "URL" };
    private readonly Option<bool> force = new("--force") { Description = "Replace a file that Placard did not write." };

    public PackCommand()
    {
        format.Validators.Add(result =>
        {
            if (result.Tokens is [var name] && !Names.Contains(name.Value))
                result.AddError($"There is no format '{name.Value}'.{NearestName.Hint(name.Value, Names)} Write one of: {string.Join(", ", Names)}.");
        });
        profile.Validators.Add(OptionValidation.Url);
        profile.Validators.Add(result =>
        {
            if (result.GetValue(format) is { } name && !TakesProfile(name))
                result.AddError($"Only {string.Join(", ", Names.Where(TakesProfile))} takes --profile.");
        });
    }

    public Command Create()
    {
        var command = new Command("pack", "Write the archive, or one campaign, as one file that can be handed on: without forms, email addresses and telephone numbers of targets.\n\nExample: placard pack zip --to archive.zip\nExample: placard pack bagit --to night-trains.zip --campaign night-trains\nExample: placard pack wacz --to archive.wacz --as-of 2026-01-31\nExample: placard pack epub --to night-trains.epub --campaign night-trains");
        command.Arguments.Add(format);
        foreach (var option in new Option[] { to, campaign, profile, force }) command.Options.Add(option);
        archive.AddSourcesTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) is { } name && PackFormats.All.Any(one => one.Name == name && one.NeedsCampaign) && result.GetValue(campaign) is null)
                result.AddError($"The format {name} takes one campaign. Name it: --campaign NAME");
        });
        command.SetAction(Run);
        return command;
    }

    private static bool TakesProfile(string name) => PackFormats.All.Any(format => format.Name == name && format.TakesProfile);

    private int Run(ParseResult invocation)
    {
        if (archive.FoldersIn(invocation) is not { } folders) return ExitCode.UsageError;
        var settings = new PackSettings(folders, PackFormats.All.First(one => one.Name == invocation.GetValue(format)), invocation.GetValue(to)!)
        {
            Options = archive.BuildOptionsIn(invocation) with { IsPack = true, IsPreview = false },
            Campaign = invocation.GetValue(campaign),
            Profile = invocation.GetValue(profile),
            IsForced = invocation.GetValue(force),
        };
        return new PackRun(settings, Console.Out, Console.Error).Run();
    }
}
