using Placard.Cli.Sources;
using Placard.Diagnostics;
using Placard.Tests.Cli.Publishing;

namespace Placard.Tests.Cli.Sources;

public class SourceFolderTests
{
    [Fact]
    public void A_symbolic_link_is_reported_and_not_followed()
    {
        using var folder = new PublishingFolder();
        folder.Put("input/articles/one.md", "Text.");
        folder.Put("secret/two.md", "Secret.");
        File.CreateSymbolicLink(folder.PathOf("input/articles/two.md"), folder.PathOf("secret/two.md"));
        Directory.CreateSymbolicLink(folder.PathOf("input/pages"), folder.PathOf("secret"));
        var diagnostics = new DiagnosticBag();

        var files = SourceFolder.Read(folder.PathOf("input"), new MemoryBudget(1_000_000), diagnostics);

        Assert.Equal(["articles/one.md"], files.Select(file => file.Path));
        Assert.Equal(["articles/two.md", "pages"], diagnostics.Sorted().Select(diagnostic => diagnostic.Location.Path[(folder.PathOf("input").Length + 1)..]));
        Assert.All(diagnostics.Sorted(), diagnostic => Assert.Same(DiagnosticDescriptors.SymbolicLink, diagnostic.Descriptor));
    }
}
