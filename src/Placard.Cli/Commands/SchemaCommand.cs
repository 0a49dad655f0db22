using System.CommandLine;

namespace Placard.Cli.Commands;

/// <summary><c>placard schema</c>: writes the files by which editors know the content model.</summary>
internal sealed class SchemaCommand : ICommand
{
    private readonly Option<string> to = new("--to")
    {
        Description = "Folder that contains input/. The files are written to schemas/ and .vscode/ in it.",
        Required = true,
        HelpName = "DIR",
    };

    public Command Create()
    {
        var command = new Command("schema", "Write JSON schemas, editor settings, snippets and tasks, and the configuration of Decap CMS and Sveltia CMS.\n\nExample: placard schema --to .");
        command.Options.Add(to);
        command.SetAction(invocation => new SchemaRun(invocation.GetValue(to)!, Console.Out).Run());
        return command;
    }
}
