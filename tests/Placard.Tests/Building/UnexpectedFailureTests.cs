using Placard.Building;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Outputs;
using Placard.Tests.Support;

namespace Placard.Tests.Building;

/// <summary>A bug while a file is read or rendered names the file.</summary>
public class UnexpectedFailureTests
{
    [Theory]
    [InlineData("articles/a.md")]
    [InlineData("campaigns/a.md")]
    [InlineData("pages/a.md")]
    [InlineData("files/a.png")]
    [InlineData("files/a.pdf")]
    public void A_bug_while_a_file_is_read_names_the_file(string path)
    {
        var input = TestSite.Of("").Input();
        var failure = FailureOf(() => SiteBuilder.Prepare(input with { Input = [.. input.Input, new FaultyFile(path, "input/" + path)] }, new DiagnosticBag()));
        Assert.Equal("input/" + path, failure.Path);
        Assert.Equal($"input/{path}: InvalidOperationException: A planted bug.", failure.Message);
    }

    [Fact]
    public void A_bug_while_a_template_is_read_names_the_template()
    {
        var input = TestSite.Of("").Input();
        var template = new FaultyFile("partials/a.liquid", "theme/partials/a.liquid");
        Assert.Equal("theme/partials/a.liquid",
            FailureOf(() => SiteBuilder.Prepare(input with { Theme = [.. input.Theme, template] }, new DiagnosticBag())).Path);
    }

    [Fact]
    public void A_bug_while_a_page_is_rendered_names_the_source_in_builds_and_checks()
    {
        var site = TestSite.Of("").With(Catalog.Default with { OptionalOutputs = [.. Catalog.Default.OptionalOutputs, new FaultyOutput()] });
        Assert.Equal("input/articles/a.md", FailureOf(() => site.Build()).Path);
        Assert.Equal("input/articles/a.md", FailureOf(() => site.Check()).Path);
        Assert.Equal("input/articles/a.md", FailureOf(() => SiteBuilder.FindErrors(site.Prepare())).Path);
    }

    [Fact]
    public void A_bug_while_an_output_lists_its_files_names_the_output()
    {
        var site = TestSite.Of("").With(Catalog.Default with { OptionalOutputs = [.. Catalog.Default.OptionalOutputs, new FaultyList()] });
        var failure = FailureOf(() => site.Prepare());
        Assert.Equal(("faulty", "output faulty"), (failure.Output, failure.Path));
    }

    [Fact]
    public void A_disk_that_fails_is_no_bug()
    {
        Assert.False(UnexpectedFailureException.IsUnexpected(new IOException()));
        Assert.False(UnexpectedFailureException.IsUnexpected(new AggregateException(new IOException(), new InvalidOperationException())));
        Assert.True(UnexpectedFailureException.IsUnexpected(new AggregateException(new InvalidOperationException())));
        Assert.False(UnexpectedFailureException.IsUnexpected(new OperationCanceledException()));
    }

    private static UnexpectedFailureException FailureOf(Action build) => UnexpectedFailureException.FindIn(Record.Exception(build)!)!;

    private sealed class FaultyFile(string path, string displayPath) : SourceFile(path, displayPath)
    {
        public override long Length => 1;

        public override ReadOnlyMemory<byte> Read() => throw new InvalidOperationException("A planted bug.");
    }

    private sealed class FaultyOutput : ISiteOutput
    {
        public string Name => "faulty";

        public IEnumerable<OutputFile> Files(OutputContext context) =>
            [new OutputFile("faulty.txt", SourceLocation.StartOf("input/articles/a.md"), (_, _) => throw new InvalidOperationException("A planted bug."))];
    }

    private sealed class FaultyList : ISiteOutput
    {
        public string Name => "faulty";

        public IEnumerable<OutputFile> Files(OutputContext context) => throw new InvalidOperationException("A planted bug.");
    }
}
