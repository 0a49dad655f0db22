using Placard.RobustnessTests.Support;
using Placard.Tests.Support;

namespace Placard.RobustnessTests.Edits;

/// <summary>
/// Row 10 of the matrix, for files that are kept from the last build: after each step of any chain of edits the bytes and the diagnostics are those of a build
/// from nothing. <c>BuildRecordTests</c> says which files are kept.
/// </summary>
public sealed class KeptFilesTests
{
    private const int Steps = 12;

    [Fact]
    public void After_each_step_of_a_chain_of_edits_a_build_over_the_last_one_is_a_build_from_nothing()
    {
        var (chains, builds, kept) = (RunSize.Of(6, 1_000), 0, 0);
        for (var chain = 0; chain < chains; chain++)
        {
            InFlight.Note($"chain {chain} of PLACARD_SEED={RandomInput.Seed}");
            var (archive, host) = (new EditedArchive(unchecked((RandomInput.Seed * 1_013) + chain)), new KeepingHost());
            archive.Begin();
            host.RemoveErrors(archive);
            for (var step = 0; step < Steps; step++)
            {
                AssertSame(host.BuildAnew(archive.Content), host.Build(archive.Content), chain);
                (builds, kept) = (builds + 1, kept + host.Kept.Count);
                if (step % 2 == 0) archive.Append();
                else archive.Edit();
                if (step % 4 == 3) host.RemoveErrors(archive);
            }
        }
        Assert.NotEqual(0, kept);
        RunReport.Add("files kept from the last build", $"{chains} chains of {Steps} edits, {builds} builds, {kept} files kept, 0 differ");
    }

    private static void AssertSame(BuiltSite expected, BuiltSite actual, int chain)
    {
        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
        if (expected.Diagnostics.Any(diagnostic => diagnostic.IsError)) return;
        Assert.Equal(expected.Files.Keys.Order(StringComparer.Ordinal), actual.Files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in expected.Files)
            Assert.True(bytes.AsSpan().SequenceEqual(actual.Files[path]), $"{path} of chain {chain}, PLACARD_SEED={RandomInput.Seed}");
    }
}
