using Placard.Cli.Publishing;
using Placard.Diagnostics;

namespace Placard.Cli.Terminal;

/// <summary>What the program says when it can't go on.</summary>
internal static class FailureReport
{
    private const string Kept = "What was published stays as it was.";

    /// <returns>The exit code.</returns>
    public static int Print(Exception failure, TextWriter error)
    {
        var cause = failure is AggregateException { InnerException: { } inner } ? inner : failure;
        if (UnexpectedFailureException.FindIn(failure) is { } named)
            PrintBug($"{named.Path}: The program failed {WhereOf(named)}", named.InnerException!, error);
        else if (cause is PublishRefusedException)
            error.WriteLine($"placard: {cause.Message}");
        else if (cause is IOException or UnauthorizedAccessException)
            error.WriteLine($"placard: {cause.Message.TrimEnd('.')}. {Kept}");
        else
            PrintBug("The program failed", cause, error);
        return ExitCode.SystemFailure;
    }

    private static string WhereOf(UnexpectedFailureException failure) => failure.Output is null ? "at this file" : "while this output listed its files";

    private static void PrintBug(string what, Exception cause, TextWriter error)
    {
        error.WriteLine($"placard: {what}, which is a bug of the program: {cause.GetType().Name}: {cause.Message}");
        error.WriteLine($"{Kept} Please report these lines, without personal data of the file.");
        error.WriteLine(cause.StackTrace);
    }
}
