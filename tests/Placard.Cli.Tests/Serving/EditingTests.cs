using Placard.Tests.Support;

namespace Placard.Cli.Tests.Serving;

public sealed class EditingTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void After_edits_renames_and_deletions_the_preview_equals_a_fresh_build(int seed)
    {
        using var folder = new PreviewFolder();
        var archive = new EditedArchive(seed);
        archive.Begin();
        foreach (var path in archive.Content.Keys) folder.Synchronise(path, archive.Content);
        folder.Preview.Update(null);
        for (var step = 1; step <= 125; step++)
        {
            var changed = archive.Edit();
            foreach (var path in changed) folder.Synchronise(path, archive.Content);
            folder.Preview.Update(step % 4 == 0 ? null : [.. changed.Select(folder.FullPath)]);
            if (step % 12 == 0 || step == 125) folder.AssertSameAsFreshBuild();
        }
    }
}
