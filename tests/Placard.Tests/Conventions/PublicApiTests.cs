using Placard.Building;
using Placard.Tests.Support;

namespace Placard.Tests.Conventions;

/// <summary>
/// Other hosts rely on the library's public surface, so that it changes on purpose only. With PLACARD_ACCEPT=1 the text is rewritten to
/// say what is so.
/// </summary>
public class PublicApiTests
{
    private static readonly string Recorded = Path.Join(Repository.Root, "tests/Placard.Tests/Conventions/PublicApi.txt");

    [Fact]
    public void The_public_surface_is_written_down()
    {
        var now = PublicApi.Of(typeof(SiteBuilder).Assembly);
        if (Environment.GetEnvironmentVariable("PLACARD_ACCEPT") == "1") File.WriteAllText(Recorded, string.Concat(now.Select(line => line + "\n")));
        var before = File.ReadAllLines(Recorded);

        var changes = before.Except(now).Select(line => "- " + line).Concat(now.Except(before).Select(line => "+ " + line)).ToList();
        const string Advice = "The library's public surface has changed. If that is meant, run this test with PLACARD_ACCEPT=1.";
        Assert.True(changes.Count == 0, $"{Advice}\n{string.Join('\n', changes)}");
        Assert.Equal(before, now);
    }

    [Fact]
    public void Members_are_written_as_csharp_has_them()
    {
        var api = PublicApi.Of(typeof(SiteBuilder).Assembly);
        Assert.Contains("Placard.Building.SiteBuilder (static class)", api);
        const string Prepare = "Prepare(BuildInput input, DiagnosticBag diagnostics, BuildCache? cache = default): SiteBuild?";
        Assert.Contains($"Placard.Building.SiteBuilder.static {Prepare}", api);
        Assert.Contains("Placard.Files.SourceFile.virtual OpenRead(): Stream", api);
        Assert.Contains("Placard.Content.BuildOptions.required AsOf: DateOnly { get; init; }", api);
        Assert.Contains("Placard.Content.Entry.Updated: ArchiveDate? { get; init; }", api);
        Assert.DoesNotContain(api, line => line.Contains('<', StringComparison.Ordinal) && line.Contains("Clone", StringComparison.Ordinal));
    }
}
