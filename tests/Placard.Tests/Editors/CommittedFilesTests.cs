using Placard.Building;
using Placard.Editors;
using Placard.Tests.Support;

namespace Placard.Tests.Editors;

/// <summary>What the repository holds for editors is what the model says today. With PLACARD_ACCEPT=1 it is written anew.</summary>
public class CommittedFilesTests
{
    public static TheoryData<string> Paths => [.. Files.Select(file => file.Path)];

    private static IEnumerable<EditorFile> Files => EditorFiles.All(Catalog.Default.AllowedValues, "dotnet run --project src/Placard.Cli --", "input");

    [Theory, MemberData(nameof(Paths))]
    public void It_is_up_to_date(string path)
    {
        var text = Files.Single(file => file.Path == path).Text;
        var full = Path.Join(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("PLACARD_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
        Assert.True(File.Exists(full) && File.ReadAllText(full) == text, $"{path} is not what the content model says. Run: dotnet run --project src/Placard.Cli -- schema --to .");
    }
}
