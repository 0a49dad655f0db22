using Placard.Building;
using Placard.Editors;

namespace Placard.Cli.Commands;

/// <summary>
/// Writes the files of all editors, and the sections of documents that follow from the front matter keys. A file that another program or a person wrote is
/// never overwritten.
/// </summary>
internal sealed class SchemaRun(string target, TextWriter output)
{
    /// <returns>The exit code.</returns>
    public int Run()
    {
        var files = EditorFiles.All(Catalog.Default.AllowedValues, ProgramInvocation.From(target), "input")
            .Select(file => (file.Text, Path: Path.Join(target, file.Path))).ToList();
        var foreign = files.Where(file => File.Exists(file.Path) && !File.ReadAllText(file.Path).Contains(EditorFiles.Mark, StringComparison.Ordinal))
            .Select(file => file.Path).ToList();
        if (foreign.Count > 0) return UsageError.Print($"{string.Join(", ", foreign)} {(foreign.Count == 1 ? "was" : "were")} not written by this command and would be lost. Move away what you want to keep, or write to another folder: --to DIR. Nothing was written.");
        foreach (var (text, path) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            output.WriteLine($"Wrote {path}.");
        }
        foreach (var section in EditorFiles.Sections())
        {
            var path = Path.Join(target, section.Path);
            if (!File.Exists(path) || section.Replace(File.ReadAllText(path)) is not { } document) continue;
            File.WriteAllText(path, document);
            output.WriteLine($"Wrote the {section.Name} in {path}.");
        }
        return ExitCode.Success;
    }
}
