using System.CommandLine;
using System.CommandLine.Parsing;
using Placard.Diagnostics;
using Placard.Text;
using Placard.Writing;

namespace Placard.Cli.Commands;

/// <summary><c>placard new</c>: creates the file of an entry.</summary>
internal sealed class NewCommand : ICommand
{
    private readonly Argument<EntryKind> kind = new("kind") { Description = "article, campaign, action or page.", HelpName = "kind", CustomParser = ReadKind };
    private readonly Argument<string> title = new("title") { Description = "Title, in quotation marks." };
    private readonly Option<string> input = ArchiveOptions.CreateInput();

    private readonly Option<string[]> campaigns = new("--campaign")
    {
        Description = "Campaign of the entry: the name of a file in campaigns/, without .md. Can be repeated for an article.",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> lang = new("--lang") { Description = "Language of the entry. [default: the first of the archive]", HelpName = "TAG" };
    private readonly DateOption date = new("--date", "Date of the entry.");

    public NewCommand()
    {
        lang.Validators.Add(result =>
        {
            if (result.Tokens is [var tag] && !NewEntry.IsLanguage(tag.Value)) result.AddError($"'{tag.Value}' is not a language tag. Write two or three letters, such as en, fr or ar, with a region if needed: pt-BR");
        });
        campaigns.Validators.Add(result =>
        {
            if (result.GetValue(kind) is EntryKind.Campaign or EntryKind.Page)
                result.AddError("Only articles and actions belong to a campaign. Leave --campaign out.");
            else if (result.GetValue(kind) is EntryKind.Action && result.Tokens.Count > 1)
                result.AddError("An action belongs to one campaign. Write --campaign once.");
        });
    }

    public Command Create()
    {
        var command = new Command("new", "Create an article, campaign, action or page.\n\nExample: placard new article \"The minister answers\" --campaign night-trains");
        command.Arguments.Add(kind);
        command.Arguments.Add(title);
        foreach (var option in new Option[] { input, campaigns, lang }) command.Options.Add(option);
        date.AddTo(command);
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

    private int Run(ParseResult invocation)
    {
        var folder = invocation.GetValue(input)!;
        if (!UsageError.IsFolder(folder)) return ExitCode.UsageError;
        var entry = new NewEntry(invocation.GetValue(kind), invocation.GetValue(title)!, date.ValueIn(invocation), invocation.GetValue(campaigns)
            ?? [], invocation.GetValue(lang));
        return new NewRun(folder, entry, Console.Out).Run();
    }
}
