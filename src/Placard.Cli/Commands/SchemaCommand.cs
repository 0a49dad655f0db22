using System.CommandLine;
using Placard.Building;
using Placard.Editors;

namespace Placard.Cli.Commands;

/// <summary><c>placard schema</c>: writes what editors are told of the content model.</summary>
internal sealed class SchemaCommand
{
    private readonly Option<string> target = new("--to") { Description = "The folder that holds the archive's input/; the files go to schemas/ and .vscode/ in it.", Required = true, HelpName = "DIR" };

    public Command Create()
    {
        var command = new Command("schema", "Write schemas, settings, snippets and tasks for editors, and the configuration of Decap CMS or Sveltia CMS.\n\nExample: placard schema --to .");
        command.Options.Add(target);
        command.SetAction(call => new SchemaRun(call.GetValue(target)!, Console.Out).Run());
        return command;
    }
}

/// <summary>Writes the files of all editors, but nothing over a file that somebody else wrote.</summary>
internal sealed class SchemaRun(string target, TextWriter output)
{
    /// <returns>The exit code.</returns>
    public int Run()
    {
        var files = EditorFiles.All(Catalog.AllowedValues, ProgramInvocation.From(target), "input").Select(file => (file.Text, Path: Path.Join(target, file.Path))).ToList();
        var foreign = files.Where(file => File.Exists(file.Path) && !File.ReadAllText(file.Path).Contains(EditorFiles.Mark, StringComparison.Ordinal)).Select(file => file.Path).ToList();
        if (foreign.Count > 0) return UsageError.Tell($"{string.Join(", ", foreign)} {(foreign.Count == 1 ? "was" : "were")} not written by this command and would be lost. Move away what you want to keep, or write to another folder: --to DIR. Nothing was written.");
        foreach (var (text, path) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            output.WriteLine($"Wrote {path}.");
        }
        return ExitCode.Done;
    }
}
