using System.Text;
using Placard.Building;
using Placard.Cli.Loading;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Writing;

namespace Placard.Cli.Commands;

/// <summary>Writes one new file, but only one that the archive would build with.</summary>
internal sealed class NewRun(string input, NewEntry entry, TextWriter output)
{
    /// <returns>The exit code.</returns>
    public int Run()
    {
        if (entry.Path is not { } path) return UsageError.Tell("The title has no letter and no digit to name the file by. Write a title in words.");
        var shown = SourceFolder.DisplayPath(input) + path;
        var bytes = Encoding.UTF8.GetBytes(entry.Text);
        if (File.Exists(Path.Join(input, path))) return UsageError.Tell($"{shown} is there already. Open it, or choose another title.");
        if (ErrorIn(new MemorySourceFile(path, bytes, shown)) is { } error) return UsageError.Tell($"{error.Message} Nothing was written.");
        Write(Path.Join(input, path), bytes);
        Tell(shown);
        return ExitCode.Done;
    }

    /// <summary>The first reason why the archive could not be built with the file; other mistakes are no reason to refuse it.</summary>
    private Diagnostic? ErrorIn(SourceFile added)
    {
        var diagnostics = new DiagnosticBag();
        var sources = SourceFolder.Read(input, new MemoryBudget(int.MaxValue), diagnostics);
        SiteBuilder.Prepare(
            new BuildInput([.. sources, added], SourceFolder.DisplayPath(input), ThemeFiles.Read("", diagnostics), "theme/", new BuildOptions { AsOf = entry.Date, Drafts = true }), diagnostics);
        return diagnostics.Sorted().FirstOrDefault(diagnostic =>
            diagnostic.IsError && (diagnostic.Location.Path == added.DisplayPath || diagnostic.Message.Contains(added.DisplayPath, StringComparison.Ordinal)));
    }

    /// <summary>Fails rather than overwrites, even where the file has appeared since it was looked for.</summary>
    private static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
    }

    private void Tell(string shown)
    {
        output.WriteLine($"Wrote {shown}.");
        output.WriteLine(entry.Kind switch
        {
            EntryKind.Action => "Open it in an editor, name those the letter goes to, and write what is asked and the letter. To show the action to others, delete the line `draft: true`.",
            EntryKind.Campaign => $"Open it in an editor and write what was asked, by whom, and what came of it. Articles and actions belong to it by the line `campaign: {Path.GetFileNameWithoutExtension(shown)}`.",
            _ => "Open it in an editor and write the text below the second line of three hyphens.",
        });
        output.WriteLine($"Then see how it looks: {ProgramInvocation.From(".")} serve --drafts{(input == "input" ? "" : $" --input {input}")}");
    }
}
