using Placard.Images;
using Placard.Pictures;
using Placard.Tests.Support;

namespace Placard.Cli.Tests.Images;

/// <summary>An image is encoded once for all archives and builds of a user, until it changes.</summary>
public sealed class ImageCacheTests : IDisposable
{
    private const string WithoutShareImages = "== archive.yaml\ntitle: A\nbaseUrl: https://archive.test/\nomit: [share-images]\n";

    private readonly string folder = Directory.CreateTempSubdirectory("placard-").FullName;
    private readonly CountingCodec codec = new();

    [Fact]
    public void A_second_build_encodes_nothing()
    {
        var first = Build();
        Assert.Equal(1, codec.Calls);
        var second = Build();
        Assert.Equal(1, codec.Calls);
        Assert.All(first.Files, file => Assert.Equal(file.Value, second.Files[file.Key]));
    }

    [Fact]
    public void A_renamed_image_is_in_the_cache_and_a_changed_one_is_not()
    {
        Build();
        Build("files/other.jpg");
        Assert.Equal(1, codec.Calls);
        Build("files/other.jpg", Photos.Jpeg(900, 500, orientation: 6));
        Assert.Equal(2, codec.Calls);
    }

    [Fact]
    public void A_page_is_rendered_without_decoding_images()
    {
        var build = TestSite.Of("""
            == articles/a.md
            ---
            title: A
            date: 2020-01-01
            image: ../files/photo.jpg
            imageAlt: A slope.
            ---
            ![A slope](../files/photo.jpg)
            """).With("files/photo.jpg", Photos.Jpeg()[..2000]).With(Encoder()).Prepare();
        var page = new System.Buffers.ArrayBufferWriter<byte>();
        build.Outputs.Single(output => output.Path == "articles/2020/a.html").Write(page, build.Diagnostics);
        Assert.Empty(build.Diagnostics.Sorted());
        Assert.True(page.WrittenSpan.IndexOf("width=\"1000\" height=\"700\""u8) > 0);
        Assert.Equal(0, codec.Calls);
    }

    [Fact]
    public void A_second_build_encodes_no_share_image_either()
    {
        var (first, second) = (WithEntry(Encoder()), WithEntry(Encoder()));
        Assert.Equal(3, codec.ShareCalls); // A photograph, a drawing and the card.
        Assert.All(["pictures/photo.jpg/share.jpg", "pictures/drawing.svg/share.jpg", "card.jpg"],
            path => Assert.Equal(first.Files[path], second.Files[path]));

        static BuiltSite WithEntry(CachingImageEncoder encoder) => TestSite.Of("""
            == articles/a.md
            ---
            title: A
            date: 2020-01-01
            image: ../files/photo.jpg
            imageAlt: A slope.
            ---
            Text.
            == articles/b.md
            ---
            title: B
            date: 2020-01-02
            image: ../files/drawing.svg
            imageAlt: A hill.
            ---
            Text.
            == files/drawing.svg
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 20L20 0L40 20"/></svg>
            """).With("files/photo.jpg", Photos.Jpeg(900, 700)).With(encoder).Build().WithoutDiagnostics();
    }

    [Fact]
    public void An_archive_without_photographs_and_share_images_encodes_nothing_and_creates_no_folder()
    {
        TestSite.Of(WithoutShareImages).With(Encoder()).Build().WithoutDiagnostics();
        Assert.Equal(0, codec.Calls + codec.ShareCalls);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public void A_damaged_file_in_the_cache_counts_as_absent()
    {
        var first = Build();
        foreach (var file in CachedFiles())
        {
            var bytes = File.ReadAllBytes(file);
            bytes[^1] ^= 1;
            File.WriteAllBytes(file, bytes);
        }
        var second = Build();
        Assert.Equal(2, codec.Calls);
        Assert.All(first.Files, file => Assert.Equal(file.Value, second.Files[file.Key]));
    }

    [Fact]
    public void Without_a_writable_cache_images_are_encoded_each_time()
    {
        var blocked = Path.Join(folder, "file");
        File.WriteAllText(blocked, "");
        var site = TestSite.Of("").With("files/photo.jpg", Photos.Jpeg()).With(new CachingImageEncoder(codec, new ImageCache(blocked))).Build()
            .WithoutDiagnostics();
        Assert.Contains("pictures/photo.jpg/400.webp", site.Files.Keys);
        Assert.True(codec.Calls > 1);
    }

    [Fact]
    public async Task Concurrent_builds_make_the_same_files()
    {
        var builds = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Build(), TestContext.Current.CancellationToken)));
        Assert.All(builds, build => Assert.All(builds[0].Files, file => Assert.Equal(file.Value, build.Files[file.Key])));
        Assert.DoesNotContain(CachedFiles(), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void The_least_recently_used_files_are_deleted_first_when_the_cache_is_full()
    {
        Build();
        var old = CachedFiles();
        foreach (var file in old) File.SetLastWriteTimeUtc(file, new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var encoder = new CachingImageEncoder(codec, new ImageCache(folder, maxBytes: 1));
        TestSite.Of(WithoutShareImages).With("files/photo.jpg", Photos.Jpeg(500, 900)).With(encoder).Build().WithoutDiagnostics();
        encoder.Trim();
        Assert.All(old, file => Assert.False(File.Exists(file)));
        Assert.NotEmpty(CachedFiles());
    }

    [Theory]
    [InlineData("PLACARD_CACHE", "/chosen", "/chosen")]
    [InlineData("XDG_CACHE_HOME", "/cache", "/cache/placard/pictures")]
    [InlineData("HOME", "/home/ada", "/home/ada/.cache/placard/pictures")]
    [InlineData("OTHER", "x", null)]
    public void The_folder_is_the_system_s_cache_folder(string name, string value, string? expected)
    {
        if (OperatingSystem.IsLinux()) Assert.Equal(expected, ImageCache.DefaultFolder(asked => asked == name ? value : null));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string[] CachedFiles() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    private CachingImageEncoder Encoder() => new(codec, new ImageCache(folder));

    private BuiltSite Build(string path = "files/photo.jpg", byte[]? image = null) =>
        TestSite.Of("").With(path, image ?? Photos.Jpeg(900, 500)).With(Encoder()).Build().WithoutDiagnostics();

    private sealed class CountingCodec : IImageCodec
    {
        private readonly VipsCodec vips = new();
        private int calls, shareCalls;

        public int Calls => calls;

        public int ShareCalls => shareCalls;

        public void Encode(byte[] source, ImageHeader header, IReadOnlyList<ImageRendition> renditions, Action<ImageRendition, byte[]> take)
        {
            Interlocked.Increment(ref calls);
            vips.Encode(source, header, renditions, take);
        }

        public byte[] EncodePart(byte[] source, ImageHeader header, int width, int height)
        {
            Interlocked.Increment(ref shareCalls);
            return vips.EncodePart(source, header, width, height);
        }

        public byte[] EncodeDrawing(byte[] svg, int width, int height)
        {
            Interlocked.Increment(ref shareCalls);
            return vips.EncodeDrawing(svg, width, height);
        }
    }
}
