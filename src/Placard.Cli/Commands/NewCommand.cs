using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Placard.Diagnostics;
using Placard.Text;
using Placard.Writing;

namespace Placard.Cli.Commands;

/// <summary><c>placard new</c>: begins an article, campaign, action or page in its place.</summary>
internal sealed class NewCommand
{
    private readonly Argument<EntryKind> kind = new("kind") { Description = "article, campaign, action or page.", HelpName = "kind", CustomParser = ReadKind };
    private readonly Argument<string> title = new("title") { Description = "The title, in quotation marks." };
    private readonly Option<string> input = ArchiveOptions.CreateInput();
    private readonly Option<string[]> campaigns = new("--campaign") { Description = "The campaign that it belongs to: the name of a file in campaigns/, without .md. An article may have several.", HelpName = "NAME", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string?> lang = new("--lang") { Description = "Its language, where it is not the archive's first.", HelpName = "TAG" };
    private readonly Option<string?> date = new("--date") { Description = "The day it stands for; else today (UTC).", HelpName = "YYYY-MM-DD" };

    public NewCommand()
    {
        date.Validators.Add(OptionValidation.Day);
        lang.Validators.Add(result =>
        {
            if (result.Tokens is [var tag] && !NewEntry.IsLanguage(tag.Value)) result.AddError($"'{tag.Value}' is not a language tag. Write two or three letters, such as en, fr or ar, with a region if needed: pt-BR");
        });
        campaigns.Validators.Add(result =>
        {
            if (result.GetValue(kind) is EntryKind.Campaign or EntryKind.Page) result.AddError("Only articles and actions belong to a campaign. Leave --campaign out.");
            else if (result.GetValue(kind) is EntryKind.Action && result.Tokens.Count > 1) result.AddError("An action belongs to one campaign. Write --campaign once.");
        });
    }

    public Command Create()
    {
        var command = new Command("new", "Begin an article, campaign, action or page.\n\nExample: placard new article \"The minister answers\" --campaign night-trains");
        command.Arguments.Add(kind);
        command.Arguments.Add(title);
        foreach (var option in new Option[] { input, campaigns, lang, date }) command.Options.Add(option);
        command.SetAction(Run);
        return command;
    }

    private static EntryKind ReadKind(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (EnumNames<EntryKind>.TryParse(word, out var kind)) return kind;
        result.AddError($"There is no kind '{word}'.{NearestName.Hint(word, EnumNames<EntryKind>.Names)} Write one of: {string.Join(", ", EnumNames<EntryKind>.Names)}.");
        return default;
    }

    private int Run(ParseResult call)
    {
        var folder = call.GetValue(input)!;
        if (!UsageError.IsFolder(folder)) return ExitCode.WrongCall;
        var day = call.GetValue(date) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : BuildDate.FromEnvironment();
        var entry = new NewEntry(call.GetValue(kind), call.GetValue(title)!, day, call.GetValue(campaigns) ?? [], call.GetValue(lang));
        return new NewRun(folder, entry, Console.Out).Run();
    }
}
