using Placard.Cli.Commands;
using Placard.Editors;
using Placard.Tests.Support;

namespace Placard.Cli.Tests.Commands;

public sealed class SchemaRunTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-schema");

    public void Dispose() => folder.Delete(recursive: true);

    private int Run() => new SchemaRun(folder.FullName, TextWriter.Null).Run();

    private string Read(string path) => File.ReadAllText(Path.Join(folder.FullName, path));

    [Fact]
    public void Every_file_is_written_and_can_be_overwritten_by_the_next_run()
    {
        Assert.Equal(ExitCode.Success, Run());
        Assert.All(Editor.Files, file => Assert.Equal(file.Value, Read(file.Key)));
        Assert.Equal(ExitCode.Success, Run());
    }

    [Fact]
    public void A_file_without_the_mark_is_not_overwritten_and_nothing_else_is_written()
    {
        Directory.CreateDirectory(Path.Join(folder.FullName, ".vscode"));
        File.WriteAllText(Path.Join(folder.FullName, ".vscode", "settings.json"), "{}");

        Assert.Equal(ExitCode.UsageError, Run());
        Assert.Equal("{}", Read(".vscode/settings.json"));
        Assert.False(Directory.Exists(Path.Join(folder.FullName, "schemas")));
    }

    [Theory]
    [InlineData("src/Placard.Cli/x", "dotnet run --project src/Placard.Cli -- check")]
    [InlineData("placard", "./placard check")]
    [InlineData("elsewhere", "placard check")]
    public void Tasks_call_the_program_as_it_is_called_in_that_folder(string file, string command)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(folder.FullName, file))!);
        File.WriteAllText(Path.Join(folder.FullName, file), "");

        Run();
        Assert.Contains($"\"command\": \"{command}\"", Read(".vscode/tasks.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_file_carries_the_mark() => Assert.All(Editor.Files.Values, text => Assert.Contains(EditorFiles.Mark, text, StringComparison.Ordinal));
}
