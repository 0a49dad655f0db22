using System.Buffers;
using System.Globalization;
using System.Text;
using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.Tests.Building;

/// <summary>The same sources give the same bytes, regardless of user, machine, time and threads; and no page is rendered before it is requested.</summary>
public class DeterminismTests
{
    private static readonly BuildOptions Options = new() { AsOf = new DateOnly(2026, 1, 1) };

    [Fact]
    public void The_folder_of_the_sources_and_their_order_on_the_disk_leave_no_trace()
    {
        var elsewhere = Repository.ReadSample().Reverse()
            .Select(file => new MemorySourceFile(file.Path, file.Read(), "/srv/Élsewhere/" + file.Path)).ToList<SourceFile>();
        AssertSame(Archives.Get("sample"), Archives.Sample(Options, elsewhere));
    }

    [Fact]
    public void The_culture_of_the_machine_leaves_no_trace()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Strange();
            Assert.Equal("~1·5", (-1.5).ToString(null, null)); // The culture is in force, so the build below is put to the test.
            AssertSame(Archives.Get("sample"), Archives.Sample(Options));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void One_thread_that_renders_backwards_writes_what_all_processors_write()
    {
        var sample = Archives.Get("sample");
        var diagnostics = new DiagnosticBag();
        var build = SiteBuilder.Prepare(new BuildInput(Repository.ReadSample(), "input/", BuiltInTheme.Files, "theme/",
            Options)
        { ImageEncoder = new StubEncoder() },
            diagnostics)!;
        foreach (var output in build.Outputs.Reverse())
        {
            var buffer = new ArrayBufferWriter<byte>();
            output.Write(buffer, diagnostics);
            Assert.True(buffer.WrittenSpan.SequenceEqual(sample.Files[output.Path]), output.Path);
        }
    }

    [Fact]
    public void A_page_reads_no_other_page_s_source()
    {
        var a = new CountingFile("articles/a.md", "---\ntitle: A\ndate: 2020-01-01\n---\nA.\n");
        var b = new CountingFile("articles/b.md", "---\ntitle: B\ndate: 2020-01-02\n---\nB.\n");
        var diagnostics = new DiagnosticBag();
        SourceFile settings = new MemorySourceFile("archive.yaml", "title: T\nbaseUrl: https://archive.test/\n"u8.ToArray());
        var build = SiteBuilder.Prepare(new BuildInput([settings, a, b], "input/", BuiltInTheme.Files, "theme/", Options), diagnostics)!;
        var (readA, readB) = (a.Reads, b.Reads);

        build.Outputs.Single(output => output.Path == "articles/2020/a.html").Write(new ArrayBufferWriter<byte>(), diagnostics);

        Assert.True(a.Reads > readA);
        Assert.Equal(readB, b.Reads);
    }

    [Fact]
    public void Ten_thousand_articles_are_built_in_one_go()
    {
        const int Articles = 10_000;
        var sources = Enumerable.Range(0, Articles)
            .Select(number => new MemorySourceFile($"articles/{number}.md", Encoding.UTF8.GetBytes($"---\ntitle: Article {number}\ndate: {2000 + number % 20}-01-01\ntags: [tag-{number % 50}]\n---\nThe text of *article* {number}.\n\n## Heading\n\n- [The next]({(number + 1) % Articles}.md)\n")))
            .Append(new MemorySourceFile("archive.yaml", "title: T\nbaseUrl: https://archive.test/\n"u8.ToArray())).ToList<SourceFile>();
        var diagnostics = new DiagnosticBag();
        var sink = new CountingSink();
        SiteBuilder.Write(SiteBuilder.Prepare(new BuildInput(sources, "input/", BuiltInTheme.Files, "theme/", Options), diagnostics)!, sink);

        Assert.Empty(diagnostics.Sorted());
        Assert.InRange(sink.Files, Articles, 10 * Articles);
    }

    private static void AssertSame(BuiltSite expected, BuiltSite actual)
    {
        Assert.Equal(expected.Files.Keys.Order(StringComparer.Ordinal), actual.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(expected.Files.Where(file => !file.Value.AsSpan().SequenceEqual(actual.Files[file.Key])).Select(file => file.Key));
    }

    /// <summary>A culture as unlike the invariant one as a machine without tables of cultures can make it.</summary>
    private static CultureInfo Strange()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new NumberFormatInfo { NegativeSign = "~", NumberDecimalSeparator = "·", NumberGroupSeparator = "!", NumberGroupSizes = [2] };
        culture.DateTimeFormat.DateSeparator = "!";
        culture.DateTimeFormat.TimeSeparator = "!";
        culture.DateTimeFormat.ShortDatePattern = "dd!MM";
        culture.DateTimeFormat.AbbreviatedDayNames = ["1", "2", "3", "4", "5", "6", "7"];
        culture.DateTimeFormat.AbbreviatedMonthNames = [.. Enumerable.Range(0, 13).Select(number => $"m{number}")];
        return culture;
    }

    private sealed class CountingFile(string path, string text) : SourceFile(path, path)
    {
        private readonly byte[] bytes = Encoding.UTF8.GetBytes(text);

        public int Reads { get; private set; }

        public override ReadOnlyMemory<byte> Read()
        {
            Reads++;
            return bytes;
        }
    }

    private sealed class CountingSink : IOutputSink
    {
        private int files;

        public int Files => files;

        public void Write(string path, ReadOnlySpan<byte> bytes) => Interlocked.Increment(ref files);
    }
}
