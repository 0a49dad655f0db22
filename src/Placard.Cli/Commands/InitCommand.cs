using System.CommandLine;
using Placard.Writing;

namespace Placard.Cli.Commands;

/// <summary><c>placard init</c>: begins an archive.</summary>
internal sealed class InitCommand : ICommand
{
    private readonly Argument<string> folder = new("dir")
    {
        Description = "Folder of the new archive. It is created if it doesn't exist.",
        HelpName = "DIR",
    };

    private readonly Option<string?> title = new("--title") { Description = "Name of the archive. [default: the folder's name]", HelpName = "TITLE" };

    private readonly Option<string?> baseUrl = new("--base-url")
    {
        Description = "URL that the archive will have. [default: https://archive.example/]",
        HelpName = "URL",
    };

    private readonly Option<string?> languages = new("--languages")
    {
        Description = "Languages of the archive, the first one of its lists. [default: en]",
        HelpName = "TAGS",
    };

    private readonly Option<string?> contact = new("--contact")
    {
        Description = "Email address of the editors. [default: editors@example.org]",
        HelpName = "EMAIL",
    };

    private readonly Option<string?> timeZone = new("--time-zone")
    {
        Description = "Time zone of the archive, such as Europe/Berlin. [default: UTC]",
        HelpName = "ZONE",
    };

    private readonly Option<bool> replaceSample = new("--replace-sample")
    {
        Description = "In a copy of the program's repository: remove the files of the sample archive that are unchanged, and begin an archive in their place.",
    };

    private readonly DateOption date = new("--date", "Date of the first entries.");

    public InitCommand()
    {
        Check(baseUrl, text => NewArchive.ProblemOfBaseUrl(text));
        Check(languages, text => NewArchive.ProblemOfLanguages(InitQuestions.Split(text)));
        Check(contact, NewArchive.ProblemOfContact);
        Check(timeZone, NewArchive.ProblemOfTimeZone);
    }

    public Command Create()
    {
        var command = new Command("init", "Begin an archive: a folder with a first campaign, article and letter, and all that hosts and editors need. Asks for what no option gives.\n\nExample: placard init night-trains\nExample: placard init night-trains --title \"Night trains\" --base-url https://night-trains.example/");
        command.Arguments.Add(folder);
        foreach (var option in new Option[] { title, baseUrl, languages, contact, timeZone, replaceSample }) command.Options.Add(option);
        date.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static void Check(Option<string?> option, Func<string, string?> problemOf) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var text] && problemOf(text.Value) is { } problem) result.AddError(problem);
    });

    private async Task<int> RunAsync(ParseResult invocation, CancellationToken stop)
    {
        var target = invocation.GetValue(folder)!;
        var isReplacing = invocation.GetValue(replaceSample);
        if (InitRun.ProblemOf(target, isReplacing) is { } problem) return UsageError.Print(problem);
        var given = new InitAnswers(invocation.GetValue(title), invocation.GetValue(baseUrl), invocation.GetValue(languages), invocation.GetValue(contact),
            invocation.GetValue(timeZone));
        var questions = Console.IsInputRedirected || Console.IsOutputRedirected ? null : new InitQuestions(Console.In, Console.Out);
        var archive = InitQuestions.Complete(given, target, date.ValueIn(invocation), questions);
        return await new InitRun(target, archive, Console.Out).RunAsync(isReplacing, stop);
    }
}
