using Placard.Tests.Support;

namespace Placard.Cli.Tests.Serving;

public sealed class EditingTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Whatever_is_edited_renamed_or_deleted_the_preview_is_what_a_fresh_build_makes(int seed)
    {
        using var folder = new PreviewFolder();
        var archive = new EditedArchive(seed);
        archive.Begin();
        foreach (var path in archive.Content.Keys) folder.Bring(path, archive.Content);
        folder.Preview.Update(null);
        for (var step = 1; step <= 125; step++)
        {
            var changed = archive.Edit();
            foreach (var path in changed) folder.Bring(path, archive.Content);
            folder.Preview.Update(step % 4 == 0 ? null : [.. changed.Select(folder.FullPath)]);
            if (step % 12 == 0 || step == 125) folder.AssertSameAsFreshBuild();
        }
    }
}
