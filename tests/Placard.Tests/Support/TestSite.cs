using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Images;
using Placard.Theming;

namespace Placard.Tests.Support;

/// <summary>
/// A whole archive in one string: each file after a line <c>== path</c>. An <c>archive.yaml</c> is supplied where none is given.
/// The theme is the repository's own, but for files below <c>theme/</c>.
/// </summary>
public sealed class TestSite
{
    private const string DefaultSettings = "title: Test archive\nbaseUrl: https://archive.test/\n";

    /// <summary>Holds the built-in theme, which most sites share; one for each thread, because a cache serves one build at a time.</summary>
    [ThreadStatic]
    private static BuildCache? withBuiltInTheme;

    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    private readonly Dictionary<string, byte[]> themeFiles = new(StringComparer.Ordinal);

    private IImageEncoder? encoder = new StubEncoder();

    private Catalog catalog = Catalog.Default;

    private TestSite()
    {
    }

    public BuildOptions Options { get; private set; } = new() { AsOf = new DateOnly(2026, 1, 1) };

    /// <summary>Reads the string; the first line may be empty, and the indentation is that of a raw string.</summary>
    public static TestSite Of(string text)
    {
        var site = new TestSite();
        foreach (var part in ("\n" + text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')).Split("\n== ").Skip(1))
        {
            var lines = part.Split('\n', 2);
            var path = lines[0].Trim();
            var bytes = Encoding.UTF8.GetBytes(lines.ElementAtOrDefault(1) ?? "");
            if (path.StartsWith("theme/", StringComparison.Ordinal)) site.themeFiles[path["theme/".Length..]] = bytes;
            else site.files[path] = bytes;
        }
        site.files.TryAdd("archive.yaml", Encoding.UTF8.GetBytes(DefaultSettings));
        return site;
    }

    /// <summary>Changes every file of the archive, for bytes that a C# string or a Markdown file can't hold.</summary>
    public TestSite WithEach(Func<string, byte[]> change)
    {
        foreach (var (path, bytes) in files) files[path] = change(Encoding.UTF8.GetString(bytes));
        return this;
    }

    public TestSite With(string path, byte[] bytes)
    {
        files[path] = bytes;
        return this;
    }

    /// <summary>Puts one file of the theme in the place of the repository's.</summary>
    public TestSite WithTheme(string path, string text)
    {
        themeFiles[path] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    public TestSite With(Func<BuildOptions, BuildOptions> change)
    {
        Options = change(Options);
        return this;
    }

    /// <summary>Builds with another image encoder; null stands for a host that has none.</summary>
    public TestSite With(IImageEncoder? other)
    {
        encoder = other;
        return this;
    }

    /// <summary>Builds with other form handlers and outputs.</summary>
    public TestSite With(Catalog other)
    {
        catalog = other;
        return this;
    }

    public TestSite AsOf(string day) => With(options => options with { AsOf = DateOnly.ParseExact(day, "yyyy-MM-dd", null) });

    /// <summary>Builds at a moment with its UTC offset: <c>2020-06-17T18:00-07:00</c>.</summary>
    public TestSite At(string moment)
    {
        var at = BuildEnvironment.At(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
        return With(options => options with { AsOf = at.AsOf, AsOfTime = at.AsOfTime });
    }

    /// <summary>What <c>placard check</c> finds; no file is kept.</summary>
    public BuiltSite Check()
    {
        var diagnostics = new DiagnosticBag();
        if (SiteBuilder.Prepare(Input(), diagnostics, Cache()) is { } build) SiteChecker.Check(build);
        return new BuiltSite(new Dictionary<string, byte[]>(), diagnostics.Sorted());
    }

    /// <summary>Everything that would be published, before any of it is rendered.</summary>
    public SiteBuild Prepare() => SiteBuilder.Prepare(Input(), new DiagnosticBag(), Cache())!;

    public BuiltSite Build()
    {
        var diagnostics = new DiagnosticBag();
        var sink = new MemorySink();
        var build = SiteBuilder.Prepare(Input(), diagnostics, Cache());
        if (build is not null) SiteBuilder.Write(build, sink);
        return new BuiltSite(sink.Files, diagnostics.Sorted());
    }

    public BuildInput Input() =>
        new([.. files.Select(file => new MemorySourceFile(file.Key, file.Value, "input/" + file.Key))], "input/", Theme(), "theme/", Options)
        {
            ImageEncoder = encoder,
            Catalog = catalog,
        };

    private BuildCache? Cache() => themeFiles.Count == 0 ? withBuiltInTheme ??= new BuildCache() : null;

    private IReadOnlyList<SourceFile> Theme() =>
        BuiltInTheme.Overlay(themeFiles.Select(file => new MemorySourceFile(file.Key, file.Value, "theme/" + file.Key)));
}

/// <summary>Keeps what a build publishes.</summary>
public sealed class MemorySink : IOutputSink
{
    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (!Files.TryAdd(path, bytes.ToArray())) throw new InvalidOperationException($"{path} is written twice.");
    }
}

/// <summary>What a build made: its files and its diagnostics.</summary>
public sealed record BuiltSite(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<Diagnostic> Diagnostics)
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });

    private readonly ConcurrentDictionary<(int Thread, string Path), IHtmlDocument> documents = new();

    public IEnumerable<string> Pages => Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public IEnumerable<string> Messages => Diagnostics.Select(diagnostic => diagnostic.ToString());

    public string Text(string path) => Encoding.UTF8.GetString(Files[path]);

    /// <summary>
    /// A page as browsers understand it. Parsed once for each thread, because documents may not be read by two at once; tests must not change it.
    /// </summary>
    public IHtmlDocument Page(string path) => documents.GetOrAdd((Environment.CurrentManagedThreadId, path), key => Parser.ParseDocument(Text(key.Path)));

    /// <summary>The same build, after a check that it reported nothing.</summary>
    public BuiltSite WithoutDiagnostics()
    {
        Assert.Empty(Messages);
        return this;
    }
}
