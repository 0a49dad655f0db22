using System.CommandLine;
using Placard.Benchmarks.Commands;
using Placard.Benchmarks.Measuring;

var root = new RootCommand("Measures Placard. See README.md beside this program's source.")
{
    GenerateCommand.Create(),
    CompareCommand.Create(),
    ScaleCommand.Create(),
    SecondCommand.Create(),
    OneEditCommand.Create(),
    EverythingCommand.Create(),
    DotnetRunCommand.Create(),
    ToolCommand.Create(),
    PhotographsCommand.Create(),
    StartupCommand.Create(),
    ServeCommand.Create(),
    MicroCommand.Create(),
    ChartCommand.Create(),
};
try
{
    return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (BenchmarkException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
