using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.Sources;

namespace Placard.Tests.Reading;

/// <summary>Files whose names a host made equal.</summary>
public class SourceIndexTests
{
    [Fact]
    public void Two_files_of_one_path_are_an_error_and_the_first_is_read()
    {
        SourceFile[] files =
            [new MemorySourceFile("files/é.txt", default, "input/files/é.txt"), new MemorySourceFile("files/é.txt", default, "input/files/e\u0301.txt")];
        var diagnostics = new DiagnosticBag();
        var index = new SourceIndex(files, diagnostics);
        Assert.Equal([files[0]], index.Usable(files));
        var found = Assert.Single(diagnostics.Sorted());
        Assert.Equal((DiagnosticDescriptors.UrlsDifferInCase, "input/files/e\u0301.txt"), (found.Descriptor, found.Location.Path));
    }

    [Fact]
    public void A_name_with_a_backslash_is_an_error_and_not_read()
    {
        SourceFile[] files = [new MemorySourceFile("files/a\\b.txt", default), new MemorySourceFile("files/a/b.txt", default)];
        var diagnostics = new DiagnosticBag();
        var index = new SourceIndex(files, diagnostics);
        Assert.Equal([files[1]], index.Usable(files));
        Assert.Equal(DiagnosticDescriptors.BackslashInName, Assert.Single(diagnostics.Sorted()).Descriptor);
    }
}
