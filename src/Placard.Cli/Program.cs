using System.CommandLine;
using System.Reflection;
using System.Text;
using Placard.Cli;
using Placard.Cli.Commands;
using Placard.Cli.Publishing;

if (args is ["--version"])
{
    Console.WriteLine(Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
    return ExitCode.Done;
}

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var build = new BuildCommand();
var root = build.AddTo(new RootCommand("Placard turns Markdown into a static archive of campaigns that any host, disk or library can keep.\n\nExample: placard"));
root.Subcommands.Add(build.Create());
root.Subcommands.Add(new NewCommand().Create());
root.Subcommands.Add(new ServeCommand().Create());
root.Subcommands.Add(new CheckCommand().Create());
try
{
    var call = root.Parse(args);
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
