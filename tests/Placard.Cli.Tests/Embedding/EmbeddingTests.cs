using System.Diagnostics;
using Placard.Tests.Support;

namespace Placard.Cli.Tests.Embedding;

/// <summary>The program of <c>docs/embedding.md</c> is the file that is compiled, and it makes the files of <c>placard build</c>.</summary>
public sealed class EmbeddingTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-embedding-");

    [Fact]
    public void The_page_shows_the_program_as_it_is_compiled()
    {
        var program = File.ReadAllText(Path.Join(Repository.Root, "docs/embedding/Program.cs"));
        Assert.Contains($"```csharp\n{program}```\n", File.ReadAllText(Path.Join(Repository.Root, "docs/embedding.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_makes_the_files_of_the_program_byte_for_byte()
    {
        var (input, own, built) = (Repository.SampleFolder, Path.Join(folder.FullName, "own"), Path.Join(folder.FullName, "built"));
        Assert.Equal(0,
            await RunAsync(AppContext.BaseDirectory.Replace("Placard.Cli.Tests", "Placard.EmbeddingExample", StringComparison.Ordinal)
                + "Placard.EmbeddingExample.dll", input, own));
        Assert.Equal(0, await RunAsync(typeof(ExitCode).Assembly.Location, "build", "--input", input, "--output", built));

        Assert.Equal(FilesOf(built), FilesOf(own));
        foreach (var path in FilesOf(built))
            Assert.True(File.ReadAllBytes(Path.Join(built, path)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Join(own, path))), path);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static List<string> FilesOf(string root) =>
        [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path)).Order(StringComparer.Ordinal)];

    private async Task<int> RunAsync(string assembly, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments]) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true };
        start.Environment["SOURCE_DATE_EPOCH"] = "1767225600";
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
