using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Placard.Cli;
using Placard.Cli.Commands;
using Placard.Cli.Terminal;

if (args is ["--version"])
{
    Console.WriteLine(ProgramVersion.Text);
    return ExitCode.Success;
}

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    var invocation = CommandLine.Create().Parse(args);
    if (invocation.Action is not ParseErrorAction) return await invocation.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    foreach (var line in UsageErrors.Lines(invocation)) UsageError.Print(line);
    return ExitCode.UsageError;
}
catch (Exception failure)
{
    return FailureReport.Print(failure, Console.Error);
}
