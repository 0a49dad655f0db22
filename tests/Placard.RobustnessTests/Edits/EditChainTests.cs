using Placard.Building;
using Placard.Cli.Loading;
using Placard.Cli.Serving;
using Placard.Content;
using Placard.Diagnostics;
using Placard.RobustnessTests.Support;
using Placard.Tests.Support;

namespace Placard.RobustnessTests.Edits;

/// <summary>
/// Row 10 of the matrix: after any chain of edits, renames and deletions, a build over the last one, and the preview that has seen each, give the bytes of a
/// build from nothing. <c>BuildCacheTests</c> and <c>EditingTests</c> compare after more of the steps.
/// </summary>
public sealed class EditChainTests
{
    private const int Steps = 12;

    private static int writes;

    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private const string Privacy = "privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }\n";

    [Fact]
    public void A_chain_of_edits_ends_in_the_bytes_of_a_clean_build()
    {
        var (chains, published) = (RunSize.Of(6, 1_000), 0);
        for (var chain = 0; chain < chains; chain++)
        {
            InFlight.Note($"chain {chain} of PLACARD_SEED={RandomInput.Seed}");
            using var disk = new DiskArchive();
            var archive = new EditedArchive(unchecked((RandomInput.Seed * 1_009) + chain));
            var preview = new Preview(new ArchiveFolders(disk.PathOf("input"), disk.PathOf("theme")), () => new BuildOptions { AsOf = DiskArchive.Day });
            archive.Begin();
            Synchronise(disk, archive, [.. archive.Content.Keys]);
            for (var step = 1; step <= Steps; step++)
            {
                Synchronise(disk, archive, archive.Edit());
                preview.Update(null);
                if (step % 4 > 0) continue;
                AssertSame(CleanBuild(disk), preview.Current, chain);
                RemoveErrors(disk, archive);
                Assert.True(disk.Run() == 0, disk.Said);
                Synchronise(disk, archive, archive.Append());
                RemoveErrors(disk, archive);
                Assert.True(disk.Run() == 0, disk.Said);
                published += 2;
            }
            var chained = disk.Published();
            Directory.Delete(disk.Output, recursive: true);
            Assert.True(disk.Run() == 0, disk.Said);
            Assert.True(disk.Published().SequenceEqual(chained), $"chain {chain} of PLACARD_SEED={RandomInput.Seed}");
        }
        RunReport.Add("chains of edits", $"{chains} chains of {Steps} edits, {published} builds, 0 differ");
    }

    /// <summary>Deletes files until no error is left.</summary>
    private static void RemoveErrors(DiskArchive disk, EditedArchive archive)
    {
        while (Errors(disk).Select(error => Path.GetRelativePath(disk.Root, error.Location.Path)).Distinct().ToList() is { Count: > 0 } wrong)
        {
            foreach (var path in wrong.Select(path => path.StartsWith("input/", StringComparison.Ordinal) ? path["input/".Length..] : path))
            {
                if (path == "archive.yaml") archive.Content[path] = "title: Archive\nbaseUrl: https://archive.test/\nhandler: netlify\n" + Privacy;
                else archive.Content.Remove(path);
                Synchronise(disk, archive, [path]);
            }
        }
    }

    private static IEnumerable<Diagnostic> Errors(DiskArchive disk)
    {
        var (build, found) = CleanBuild(disk);
        if (build is not null) SiteBuilder.FindErrors(build);
        return found.Sorted().Where(diagnostic => diagnostic.IsError);
    }

    private static void Synchronise(DiskArchive disk, EditedArchive archive, IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            var onDisk = path.StartsWith("theme/", StringComparison.Ordinal) ? path : "input/" + path;
            if (archive.Content.TryGetValue(path, out var text))
            {
                // Files that were written just now are not recorded, so that a build over the last one would keep nothing.
                disk.With(onDisk, text);
                File.SetLastWriteTimeUtc(disk.PathOf(onDisk), LongAgo.AddSeconds(++writes));
            }
            else if (File.Exists(disk.PathOf(onDisk)))
            {
                File.Delete(disk.PathOf(onDisk));
            }
        }
    }

    private static (SiteBuild? Build, DiagnosticBag Found) CleanBuild(DiskArchive disk)
    {
        var found = new DiagnosticBag();
        var loader = new ArchiveLoader(new ArchiveFolders(disk.PathOf("input"), disk.PathOf("theme")));
        return (SiteBuilder.Prepare(loader.Load(new BuildOptions { AsOf = DiskArchive.Day, FormsTo = PreviewFormHandler.BasePath }, found), found), found);
    }

    private static void AssertSame((SiteBuild? Build, DiagnosticBag Found) clean, Snapshot preview, int chain)
    {
        var (expected, actual) = (Render(clean.Build, clean.Found), Render(preview.Build, preview.Diagnostics));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in expected)
            Assert.True(bytes.AsSpan().SequenceEqual(actual[path]), $"{path} of chain {chain}, PLACARD_SEED={RandomInput.Seed}");
        Assert.Equal(clean.Found.Sorted(), preview.Diagnostics.Sorted());
    }

    private static Dictionary<string, byte[]> Render(SiteBuild? build, DiagnosticBag diagnostics)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var output in build?.Outputs ?? [])
        {
            buffer.ResetWrittenCount();
            output.Write(buffer, diagnostics);
            files.TryAdd(output.Path, buffer.WrittenSpan.ToArray());
        }
        return files;
    }
}
