using System.Text;
using Placard.Cli.Starting;
using Placard.Cli.Terminal;
using Placard.Writing;

namespace Placard.Cli.Commands;

/// <summary>Writes the files of a new archive. A file that exists already is never overwritten.</summary>
internal sealed class InitRun(string target, NewArchive archive, TextWriter output)
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Why no archive can begin in a folder; null if one can.</summary>
    public static string? ProblemOf(string target, bool isReplacing)
    {
        if (File.Exists(target)) return $"{target} is a file. Name a folder.";
        var settings = Path.Join(target, "input", "archive.yaml");
        if (isReplacing)
            return File.Exists(settings) ? null : $"There is no sample archive in {target}: {settings} does not exist. Leave --replace-sample out.";
        return File.Exists(settings) ? $"{target} contains an archive already: {settings}. Choose another folder. In a copy of the program's repository, --replace-sample removes the sample archive first." : null;
    }

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(bool isReplacing, CancellationToken stop)
    {
        if (isReplacing) RemoveSample();
        var files = StarterFiles.Of(archive).Where(file => !isReplacing || file.Path.StartsWith("input/", StringComparison.Ordinal)).ToList();
        var kept = files.Where(file => File.Exists(Path.Join(target, file.Path))).ToList();
        foreach (var file in files.Except(kept)) Write(file);
        output.WriteLine($"Wrote {Counted.Of(files.Count - kept.Count, "file")} to {target}.");
        foreach (var file in kept) output.WriteLine($"{Path.Join(target, file.Path)} exists already and stays as it is.");
        if (!isReplacing) await new UpgradeRun(target, output).BeginAsync(stop);
        PrintNextSteps();
        return ExitCode.Success;
    }

    private void RemoveSample()
    {
        var input = Path.Join(target, "input");
        var (unchanged, changed) = SampleFiles.In(input);
        var copy = ProgramInvocation.IsRepository(target) ? SampleFiles.Copy : null;
        foreach (var path in unchanged) Remove(Path.Join(input, path), copy is null ? null : Path.Join(target, copy, path));
        foreach (var folder in Directory.EnumerateDirectories(input, "*", SearchOption.AllDirectories).OrderByDescending(path => path.Length))
        {
            if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        }
        output.WriteLine(copy is null
            ? $"Removed {Counted.Of(unchanged.Count, "file")} of the sample archive."
            : $"Moved {Counted.Of(unchanged.Count, "file")} of the sample archive to {copy}, where the tests of the program read them.");
        foreach (var path in changed) output.WriteLine($"{Path.Join(input, path)} has been changed and stays. Delete it if it belongs to the sample.{(copy is null ? "" : $" The tests need the file as it was: {copy}/{path}")}");
    }

    /// <param name="copy">Where the file is kept; null deletes it.</param>
    private static void Remove(string file, string? copy)
    {
        if (copy is null)
        {
            File.Delete(file);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Move(file, copy, overwrite: true);
    }

    private void Write(StarterFile file)
    {
        var path = Path.Join(target, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write)) stream.Write(Encoding.UTF8.GetBytes(file.Text));
        if (file.IsScript && !OperatingSystem.IsWindows()) File.SetUnixFileMode(path, Executable);
    }

    private void PrintNextSteps()
    {
        var program = ProgramInvocation.From(target);
        var isHere = Path.GetFullPath(target) == Directory.GetCurrentDirectory();
        output.WriteLine();
        output.WriteLine("Next:");
        if (!isHere) output.WriteLine($"  cd {target}");
        output.WriteLine($"  {program} serve --drafts");
        output.WriteLine($"  {program} check");
        output.WriteLine("The first shows the archive and follows your changes, the second says what to fix. README.md says what to replace, and how to publish.");
        if (archive.BaseUrl == NewArchive.Example.BaseUrl || archive.Contact == NewArchive.Example.Contact)
            output.WriteLine("Before you publish, write the archive's own `baseUrl` and `contact` in input/archive.yaml.");
    }
}
