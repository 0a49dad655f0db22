using System.CommandLine;

namespace Placard.Cli.Commands;

/// <summary>All verbs; without one the program builds.</summary>
internal static class CommandLine
{
    public static RootCommand Create()
    {
        var build = new BuildCommand();
        var root = build.AddTo(new RootCommand("Placard turns Markdown into a static archive of campaigns that any host, disk or library can keep.\n\nExample: placard"));
        root.Subcommands.Add(build.Create());
        root.Subcommands.Add(new NewCommand().Create());
        root.Subcommands.Add(new ServeCommand().Create());
        root.Subcommands.Add(new CheckCommand().Create());
        root.Subcommands.Add(new SchemaCommand().Create());
        return root;
    }
}
