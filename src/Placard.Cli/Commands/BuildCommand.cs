using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Placard.Cli.Terminal;
using Placard.Model;

namespace Placard.Cli.Commands;

/// <summary><c>placard build</c>, which is also what the program does when no verb is given.</summary>
internal sealed class BuildCommand
{
    private readonly Option<string> input = new("--input") { Description = "The folder with the archive.", DefaultValueFactory = _ => "input", HelpName = "DIR" };
    private readonly Option<string> theme = new("--theme") { Description = "A folder whose files replace those of the built-in theme.", DefaultValueFactory = _ => "theme", HelpName = "DIR" };
    private readonly Option<string> target = new("--output") { Description = "The folder to publish to; it is replaced as a whole.", DefaultValueFactory = _ => "output", HelpName = "DIR" };
    private readonly Option<string?> asOf = new("--as-of") { Description = "The day on which everything is judged open or closed; else SOURCE_DATE_EPOCH, else today (UTC).", HelpName = "YYYY-MM-DD" };
    private readonly Option<string?> baseUrl = new("--base-url") { Description = "The archive's address, in place of baseUrl in archive.yaml.", HelpName = "URL" };
    private readonly Option<string?> mirrorOf = new("--mirror-of") { Description = "Build a copy of the archive at this address: no live forms, links to the original.", HelpName = "URL" };
    private readonly Option<string?> commit = new("--commit") { Description = "The revision that the sources were taken from.", HelpName = "REV" };
    private readonly Option<bool> drafts = new("--drafts") { Description = "Publish drafts too." };
    private readonly Option<DiagnosticFormat> format = new("--format") { Description = "How mistakes are written: text, github or json.", DefaultValueFactory = _ => DiagnosticFormat.Text };

    public BuildCommand()
    {
        asOf.Validators.Add(result => CheckDay(result));
        baseUrl.Validators.Add(CheckAddress);
        mirrorOf.Validators.Add(CheckAddress);
    }

    /// <summary>Gives a command this verb's options and action.</summary>
    public T AddTo<T>(T command) where T : Command
    {
        foreach (var option in new Option[] { input, theme, target, asOf, baseUrl, mirrorOf, commit, drafts, format }) command.Options.Add(option);
        command.SetAction(Run);
        return command;
    }

    public Command Create() => AddTo(new Command("build", "Build the archive.\n\nExample: placard build --output public --as-of 2026-01-31"));

    private int Run(ParseResult call)
    {
        var settings = new BuildSettings(
            call.GetValue(input)!,
            call.GetValue(theme)!,
            call.GetValue(target)!,
            new BuildOptions
            {
                AsOf = call.GetValue(asOf) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : Today.FromEnvironment(),
                BaseUrl = call.GetValue(baseUrl),
                MirrorOf = call.GetValue(mirrorOf),
                Commit = call.GetValue(commit),
                Drafts = call.GetValue(drafts),
            },
            call.GetValue(format));
        if (!Directory.Exists(settings.Input)) return Wrong($"There is no folder {settings.Input}. Run placard in the folder that holds it, or name it with --input DIR.");
        var namedTheme = call.GetResult(theme) is { Implicit: false };
        if (namedTheme && !Directory.Exists(settings.Theme)) return Wrong($"There is no folder {settings.Theme}. Name the theme's folder with --theme DIR, or leave the option out.");
        return new BuildRun(settings, Console.Out, Console.Error).Run();
    }

    private static int Wrong(string message)
    {
        Console.Error.WriteLine($"placard: {message}");
        return ExitCode.WrongCall;
    }

    private static void CheckDay(OptionResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            result.AddError($"'{text}' is not a day. Write year, month and day: --as-of 2026-01-31");
    }

    private static void CheckAddress(OptionResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            result.AddError($"'{text}' is not a web address. Write all of it: {result.Option.Name} https://archive.example/");
    }
}
