using System.CommandLine;

namespace Placard.Cli.Commands;

/// <summary>The commands of the program. Without a command it builds.</summary>
internal static class CommandLine
{
    /// <summary>All commands, in the order of <c>--help</c>. A new one is one file and one line here.</summary>
    public static IReadOnlyList<ICommand> Commands =>
    [
        new InitCommand(), new BuildCommand(), new NewCommand(), new ServeCommand(), new CheckCommand(), new ImportCommand(), new ReceiveCommand(),
        new RedactCommand(), new VerifyCommand(), new SignCommand(), new KeyCommand(), new PackCommand(),
        new SchemaCommand(), new UpgradeCommand(),
    ];

    public static RootCommand Create() => Create(Commands);

    /// <param name="commands">The commands besides that of the root, which builds.</param>
    public static RootCommand Create(IEnumerable<ICommand> commands)
    {
        var root = new BuildCommand().AddTo(new RootCommand(
            "Placard builds static archives of campaigns from Markdown files. Without a command it builds the archive.\n\nExample: placard"));
        foreach (var command in commands) root.Subcommands.Add(command.Create());
        return root;
    }
}
