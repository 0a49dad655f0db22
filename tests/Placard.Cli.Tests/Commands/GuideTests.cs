using System.Diagnostics;
using System.Text.RegularExpressions;
using Placard.Tests.Support;

namespace Placard.Cli.Tests.Commands;

/// <summary>Every command of the volunteers' guide succeeds, run in order in a folder with the archive.</summary>
public sealed partial class GuideTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-guide");

    public void Dispose() => folder.Delete(recursive: true);

    /// <param name="archive">The folder of the repository with the archive whose guide it is.</param>
    [Theory]
    [InlineData("input")]
    [InlineData("starter/input")]
    public async Task Its_commands_exit_with_success(string archive)
    {
        foreach (var file in Repository.Read(archive))
        {
            var path = Path.Join(folder.FullName, "input", file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Read().ToArray());
        }
        var text = File.ReadAllText(Path.Join(Repository.Root, archive, "pages/guide.md"))
            + File.ReadAllText(Path.Join(Repository.Root, archive, "pages/guide-actions.md"));
        var commands = Commands().Matches(text)
            .SelectMany(block => block.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.True(commands.Count >= 4 && commands.All(command => command.StartsWith("placard ", StringComparison.Ordinal)), string.Join('\n', commands));
        foreach (var command in commands)
        {
            var (code, output) = await RunAsync(command["placard ".Length..]);
            Assert.True(code == 0, $"{command}\n{output}");
        }
        Assert.True(File.Exists(Path.Join(folder.FullName, $"input/articles/{DateTime.UtcNow.Year}/the-minister-answers.md")));
    }

    [Theory]
    [InlineData("pages/guide.md")]
    [InlineData("pages/guide-actions.md")]
    public void The_guide_of_a_new_archive_is_that_of_the_sample_but_for_what_only_the_sample_has(string page)
    {
        (string Sample, string Starter)[] differences =
        [
            ("tags: [Method]\nauthors: [Archive editors]\n", ""),
            ("aliases: [how-to-help.html]\n", ""),
            ("nounsc4canada", "first-campaign"),
            ("![A page of this archive on a telephone: the navigation, the heading \"The vote of 17 June 2020\" and the upper part of a bar\nchart.]"
                + "(../files/page-on-a-phone.png \"An article of this archive on a telephone.\")\n\n", ""),
            ("[send the editors a note](../actions/corrections.md)", "write to the editors"),
        ];
        var expected = differences.Aggregate(File.ReadAllText(Path.Join(Repository.SampleFolder, page)),
            (text, difference) => text.Replace(difference.Sample, difference.Starter, StringComparison.Ordinal));
        Assert.Equal(expected, File.ReadAllText(Path.Join(Repository.Root, "starter/input", page)));
    }

    /// <summary>A preview has succeeded once it prints its URL; before that it may say that its port is in use.</summary>
    private async Task<(int Code, string Output)> RunAsync(string arguments)
    {
        var isPreview = arguments.StartsWith("serve", StringComparison.Ordinal);
        var call = new ProcessStartInfo("dotnet", $"\"{Path.Join(AppContext.BaseDirectory, "placard.dll")}\" {arguments}")
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var program = Process.Start(call)!;
        var errors = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (isPreview)
        {
            var lines = new List<string>();
            while (lines.LastOrDefault()?.StartsWith("The preview is at http://localhost:", StringComparison.Ordinal) != true
                && await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                lines.Add(line);
            }

            var isRunning = !program.HasExited;
            program.Kill();
            return (isRunning && lines.Count > 0 ? 0 : 1, string.Join('\n', lines) + await errors);
        }
        var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, output + await errors);
    }

    [GeneratedRegex("^```sh\\n(?<lines>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Commands();
}
