namespace Placard.Diagnostics;

/// <summary>The program failed while it read or rendered a file, and the file is not the cause: a bug of the program or of an extension.</summary>
/// <param name="path">The path of the file, as its author would type it.</param>
/// <param name="cause">What was thrown.</param>
public sealed class UnexpectedFailureException(string path, Exception cause) : Exception($"{path}: {cause.GetType().Name}: {cause.Message}", cause)
{
    /// <summary>The path of the file, as its author would type it.</summary>
    public string Path => path;

    /// <summary>The name of the output that failed while it listed its files; null where one file is at hand.</summary>
    public string? Output { get; private init; }

    /// <summary>A failure of an output while it lists its files, when none of them is at hand.</summary>
    /// <param name="output">The name of the output, which stands for the path.</param>
    /// <param name="cause">What was thrown.</param>
    public static UnexpectedFailureException OfOutput(string output, Exception cause) => new($"output {output}", cause) { Output = output };

    /// <summary>
    /// Whether an exception is a bug that doesn't name its file yet: it is neither a failure of the disk or network, nor a cancellation, nor such an
    /// exception or one that contains it.
    /// </summary>
    public static bool IsUnexpected(Exception exception) => exception switch
    {
        AggregateException several => several.InnerExceptions.All(IsUnexpected),
        _ => exception is not (IOException or UnauthorizedAccessException or OperationCanceledException or UnexpectedFailureException),
    };

    /// <summary>Reports the failure as an error of its file, for a host that goes on.</summary>
    public void ReportTo(DiagnosticBag diagnostics)
    {
        var cause = InnerException!;
        diagnostics.Report(DiagnosticDescriptors.ProgramFailed, SourceLocation.StartOf(path), $"{cause.GetType().Name}: {cause.Message.TrimEnd('.')}");
    }

    /// <summary>The first such exception that another is or contains; null without one.</summary>
    public static UnexpectedFailureException? FindIn(Exception exception) => exception as UnexpectedFailureException
        ?? (exception as AggregateException)?.InnerExceptions.Select(FindIn).FirstOrDefault(found => found is not null);
}
