using System.CommandLine;
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
    var exitCode = await call.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return call.Errors.Count > 0 ? ExitCode.WrongCall : exitCode;
}
catch (PublishRefusedException refused)
{
    Console.Error.WriteLine($"placard: {refused.Message}");
    return ExitCode.MachineFailed;
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException || failure is AggregateException { InnerException: IOException or UnauthorizedAccessException })
{
    Console.Error.WriteLine($"placard: {(failure.InnerException ?? failure).Message} What was published stays as it was.");
    return ExitCode.MachineFailed;
}
