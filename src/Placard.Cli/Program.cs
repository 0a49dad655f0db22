using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Placard.Cli;
using Placard.Cli.Commands;
using Placard.Cli.Publishing;
using Placard.Cli.Terminal;

if (args is ["--version"])
{
    Console.WriteLine(ProgramVersion.Text);
    return ExitCode.Done;
}

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    var call = CommandLine.Create().Parse(args);
    if (call.Action is not ParseErrorAction) return await call.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    foreach (var line in UsageErrors.Lines(call)) UsageError.Tell(line);
    return ExitCode.WrongCall;
}
catch (PublishRefusedException refused)
{
    Console.Error.WriteLine($"placard: {refused.Message}");
    return ExitCode.MachineFailed;
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException || failure is AggregateException { InnerException: IOException or UnauthorizedAccessException })
{
    var cause = failure is AggregateException { InnerException: { } inner } ? inner : failure;
    Console.Error.WriteLine($"placard: {cause.Message.TrimEnd('.')}. What was published stays as it was.");
    return ExitCode.MachineFailed;
}
