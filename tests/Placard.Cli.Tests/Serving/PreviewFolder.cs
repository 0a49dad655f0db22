using System.Buffers;
using Placard.Building;
using Placard.Cli.Loading;
using Placard.Cli.Serving;
using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Cli.Tests.Serving;

/// <summary>An archive on the disk with a preview.</summary>
internal sealed class PreviewFolder : IDisposable
{
    private static readonly BuildOptions Options = new() { AsOf = new DateOnly(2026, 1, 1) };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-serve");

    public PreviewFolder()
    {
        Directory.CreateDirectory(Input);
        Directory.CreateDirectory(Theme);
        Preview = new Preview(new ArchiveFolders(Input, Theme), () => Options);
    }

    public string Input => Path.Join(folder.FullName, "input");

    public string Theme => Path.Join(folder.FullName, "theme");

    public Preview Preview { get; }

    public IEnumerable<string> Errors => Preview.Current.Diagnostics.Sorted().Select(diagnostic => diagnostic.Descriptor.Code);

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>An archive of a campaign with two articles, loaded by the preview.</summary>
    public static PreviewFolder Small()
    {
        var folder = new PreviewFolder();
        folder.Write("archive.yaml", "title: Test\nbaseUrl: https://archive.test/\n");
        folder.Write("campaigns/c.md", "---\ntitle: Campaign\nstart: 2020-01-01\n---\nText.\n");
        folder.Write("articles/a.md", "---\ntitle: First\ndate: 2020-01-02\ncampaign: c\n---\nSee [the other](b.md).\n");
        folder.Write("articles/b.md", "---\ntitle: Second\ndate: 2020-01-03\nrelated: [a]\n---\nText.\n");
        folder.Preview.Update(null);
        return folder;
    }

    /// <summary>An archive with a petition at <c>actions/sign.html</c>, loaded by the preview.</summary>
    public static PreviewFolder WithForm()
    {
        var folder = new PreviewFolder();
        folder.Write("archive.yaml", """
            title: Archive
            baseUrl: https://archive.test/
            handler: netlify
            privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }

            """);
        folder.Write("actions/sign.md", "---\ntitle: Sign\nkind: petition\n---\nText.\n");
        folder.Preview.Update(null);
        return folder;
    }

    /// <param name="path">A path below <c>input/</c>, or one that begins with <c>theme/</c>.</param>
    public string FullPath(string path) => path.StartsWith("theme/", StringComparison.Ordinal) ? Path.Join(folder.FullName, path) : Path.Join(Input, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllText(FullPath(path), text);
    }

    /// <summary>Writes or deletes a file, as it is in an archive in memory.</summary>
    public void Synchronise(string path, IReadOnlyDictionary<string, string> content)
    {
        if (content.TryGetValue(path, out var text)) Write(path, text);
        else if (File.Exists(FullPath(path))) File.Delete(FullPath(path));
    }

    /// <summary>Writes a file and updates the preview.</summary>
    public void Save(string path, string text)
    {
        Write(path, text);
        Preview.Update([FullPath(path)]);
    }

    /// <summary>All files as a build would publish them.</summary>
    public static Dictionary<string, byte[]> Render(SiteBuild? build)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var output in build?.Outputs ?? [])
        {
            buffer.ResetWrittenCount();
            output.Write(buffer, build!.Diagnostics);
            files.TryAdd(output.Path, buffer.WrittenSpan.ToArray());
        }
        return files;
    }

    public void AssertSameAsFreshBuild()
    {
        var found = new DiagnosticBag();
        var fresh = SiteBuilder.Prepare(new ArchiveLoader(new ArchiveFolders(Input, Theme)).Load(Options, found), found);
        var (expected, actual) = (Render(fresh), Render(Preview.Current.Build));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in expected) Assert.True(bytes.AsSpan().SequenceEqual(actual[path]), path);
        Assert.Equal(found.Sorted(), Preview.Current.Diagnostics.Sorted());
    }
}
