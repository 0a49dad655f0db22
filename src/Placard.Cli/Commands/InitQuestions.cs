using Placard.Writing;

namespace Placard.Cli.Commands;

/// <summary>What the options of <c>placard init</c> give; null for what is asked, or has its default.</summary>
internal sealed record InitAnswers(string? Title, string? BaseUrl, string? Languages, string? Contact, string? TimeZone);

/// <summary>Asks on the terminal for what the options of <c>placard init</c> do not give.</summary>
internal sealed class InitQuestions(TextReader input, TextWriter output)
{
    /// <param name="target">The folder of the archive, after which it is named.</param>
    /// <param name="begun">The day of the first entries.</param>
    /// <param name="questions">Null where there is no terminal: defaults are taken.</param>
    public static NewArchive Complete(InitAnswers given, string target, DateOnly begun, InitQuestions? questions)
    {
        var defaults = NewArchive.Example;
        return new NewArchive(
            given.Title ?? Ask("Name of the archive", TitleOf(target) ?? defaults.Title, _ => null),
            WithSlash(given.BaseUrl ?? Ask("URL that it will have (it can be changed later)", defaults.BaseUrl, NewArchive.ProblemOfBaseUrl)),
            Split(given.Languages
                ?? Ask("Languages, the main one first", string.Join(", ", defaults.Languages), text => NewArchive.ProblemOfLanguages(Split(text)))),
            given.Contact ?? Ask("Email address of the editors", defaults.Contact, NewArchive.ProblemOfContact),
            given.TimeZone ?? Ask("Time zone", defaults.TimeZone, NewArchive.ProblemOfTimeZone),
            begun);

        string Ask(string question, string otherwise, Func<string, string?> problemOf) => questions?.Ask(question, otherwise, problemOf) ?? otherwise;
    }

    /// <summary>The tags of a list with commas or blanks between them.</summary>
    public static string[] Split(string tags) => tags.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);

    private string? Ask(string question, string otherwise, Func<string, string?> problemOf)
    {
        while (true)
        {
            output.Write($"{question} [{otherwise}]: ");
            if (input.ReadLine()?.Trim() is not { Length: > 0 } answer) return otherwise;
            if (problemOf(answer) is not { } problem) return answer;
            output.WriteLine(problem);
        }
    }

    /// <summary><c>night-trains</c> becomes "Night trains"; null for a folder without a name of its own, such as <c>.</c></summary>
    private static string? TitleOf(string target)
    {
        var words = Path.GetFileName(Path.TrimEndingDirectorySeparator(target)).Replace('-', ' ').Replace('_', ' ').Trim('.', ' ');
        return words.Length == 0 ? null : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string WithSlash(string url) => url.EndsWith('/') ? url : url + '/';
}
