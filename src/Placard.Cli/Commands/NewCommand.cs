using System.CommandLine;
using System.CommandLine.Parsing;
using Placard.Content;
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

    private readonly Option<string?> kindOfEntry = new("--kind")
    {
        Description = $"Kind of the action: {string.Join(", ", EnumNames<ActionKind>.Names)} [default: letter]. Kind of the article, such as press-release [default: news].",
        HelpName = "KIND",
    };

    private readonly Option<string?> lang = new("--lang") { Description = "Language of the entry. [default: the first of the archive]", HelpName = "TAG" };
    private readonly DateOption date = new("--date", "Date of the entry.");

    public NewCommand()
    {
        lang.Validators.Add(result =>
        {
            if (result.Tokens is [var tag] && !NewEntry.IsLanguage(tag.Value)) result.AddError($"'{tag.Value}' is not a language tag. Write two or three letters, such as en, fr or ar, with a region if needed: pt-BR");
        });
        kindOfEntry.Validators.Add(result =>
        {
            if (result.Tokens is not [var word]) return;
            if (KindsOf(result.GetValue(kind)) is not { } kinds) result.AddError("Only actions and articles have a kind. Leave --kind out.");
            else if (!kinds.Contains(word.Value))
                result.AddError($"There is no kind '{word.Value}'.{NearestName.Hint(word.Value, kinds)} Write one of: {string.Join(", ", kinds)}.");
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
        var command = new Command("new", "Create an article, campaign, action or page.\n\nExample: placard new article \"The minister answers\" --campaign night-trains\nExample: placard new action \"Keep the night trains\" --kind petition");
        command.Arguments.Add(kind);
        command.Arguments.Add(title);
        foreach (var option in new Option[] { input, kindOfEntry, campaigns, lang }) command.Options.Add(option);
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

    private static IEnumerable<string>? KindsOf(EntryKind kind) => kind switch
    {
        EntryKind.Action => EnumNames<ActionKind>.Names,
        EntryKind.Article => EnumNames<ArticleKind>.Names,
        _ => null,
    };

    private int Run(ParseResult invocation)
    {
        var folder = invocation.GetValue(input)!;
        if (!UsageError.IsFolder(folder)) return ExitCode.UsageError;
        var entry = new NewEntry(invocation.GetValue(kind), invocation.GetValue(title)!, date.ValueIn(invocation), invocation.GetValue(campaigns)
            ?? [], invocation.GetValue(lang));
        var named = invocation.GetValue(kindOfEntry) ?? "";
        if (entry.Kind == EntryKind.Action && EnumNames<ActionKind>.TryParse(named, out var action)) entry = entry with { ActionKind = action };
        if (entry.Kind == EntryKind.Article && EnumNames<ArticleKind>.TryParse(named, out var article)) entry = entry with { ArticleKind = article };
        return new NewRun(folder, entry, Console.Out).Run();
    }
}
