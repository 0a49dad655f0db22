using System.Text;
using Placard.Building;
using Placard.Cli.Loading;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Writing;

namespace Placard.Cli.Commands;

/// <summary>Writes the file of a new entry, unless the archive would have errors because of it.</summary>
internal sealed class NewRun(string input, NewEntry entry, TextWriter output)
{
    private readonly ArchiveFolders folders = new(input, "theme");

    /// <returns>The exit code.</returns>
    public int Run()
    {
        if (entry.Path is not { } path) return UsageError.Print("The title has no letter and no digit to name the file by. Write a title in words.");
        var display = folders.InputPath + path;
        var bytes = Encoding.UTF8.GetBytes(entry.Text);
        if (File.Exists(Path.Join(input, path))) return UsageError.Print($"{display} exists already. Open it, or choose another title.");
        if (ErrorOf(new MemorySourceFile(path, bytes, display)) is { } error) return UsageError.Print($"{error.Message} Nothing was written.");
        Write(Path.Join(input, path), bytes);
        PrintNextSteps(display);
        return ExitCode.Success;
    }

    /// <summary>The first error that the new file causes; null where it causes none. Errors elsewhere in the archive don't count.</summary>
    private Diagnostic? ErrorOf(SourceFile added)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new ArchiveLoader(folders) { Budget = MemoryBudget.Unlimited, BuiltInThemeOnly = true };
        var archive = loader.Load(new BuildOptions { AsOf = entry.Date, Drafts = true }, diagnostics);
        SiteBuilder.Prepare(archive with { Input = [.. archive.Input, added] }, diagnostics);
        return diagnostics.Sorted().FirstOrDefault(diagnostic =>
            diagnostic.IsError && (diagnostic.Location.Path == added.DisplayPath || diagnostic.Message.Contains(added.DisplayPath, StringComparison.Ordinal)));
    }

    /// <exception cref="IOException">The file was created by another program in the meantime.</exception>
    private static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
    }

    private void PrintNextSteps(string display)
    {
        output.WriteLine($"Wrote {display}.");
        output.WriteLine(entry.Kind switch
        {
            EntryKind.Action when entry.ActionKind != ActionKind.Letter => "Open it in an editor and write what is asked, of whom, and why. To show the action to others, delete the line `draft: true`.",
            EntryKind.Action => "Open it in an editor, name those the letter goes to, and write what is asked and the letter. To show the action to others, delete the line `draft: true`.",
            EntryKind.Campaign => $"Open it in an editor and write what was asked, by whom, and what came of it. Articles and actions belong to it by the line `campaign: {Path.GetFileNameWithoutExtension(display)}`. To publish the campaign, delete the line `draft: true`.",
            EntryKind.Article => "Open it in an editor and write the text below the second line of three hyphens. To publish the article, delete the line `draft: true`.",
            _ => "Open it in an editor and write the text below the second line of three hyphens. To publish the page, delete the line `draft: true`.",
        });
        output.WriteLine($"Then see how it looks: {ProgramInvocation.From(".")} serve --drafts{(input == "input" ? "" : $" --input {input}")}");
    }
}
