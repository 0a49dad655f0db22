using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.RobustnessTests.Parsers;

/// <summary>An archive of untrusted files with nothing else in it.</summary>
internal static class UntrustedArchive
{
    public static readonly DateOnly Day = new(2020, 6, 1);

    private static readonly SourceFile Settings =
        new MemorySourceFile("archive.yaml", "title: T\nbaseUrl: https://archive.test/\n"u8.ToArray(), "input/archive.yaml");

    /// <summary>Holds the theme; one for each thread, because a cache serves one build at a time.</summary>
    [ThreadStatic]
    private static BuildCache? withTheme;

    /// <summary>Builds and checks the files, then those again that have no errors, so that something is published.</summary>
    /// <exception cref="System.Xml.XmlException">What is published is not well-formed.</exception>
    public static void Build(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics)
    {
        BuildOnce(files, diagnostics);
        if (!diagnostics.HasErrors) return;
        var errors = diagnostics.Sorted().Where(diagnostic => diagnostic.IsError);
        var wrong = errors.Select(error => error.Location.Path).ToHashSet(StringComparer.Ordinal);
        SourceFile[] rest = [.. files.Where(file => !wrong.Contains(file.DisplayPath))];
        if (rest.Length > 0 && rest.Length < files.Count) BuildOnce(rest, new DiagnosticBag());
    }

    /// <summary>The files as an archive is read.</summary>
    public static Site SiteOf(IReadOnlyList<SourceFile> files) => SiteBuilder.Prepare(
        new BuildInput([Settings, .. files], "input/", BuiltInTheme.Files, "theme/", new BuildOptions { AsOf = Day }), new DiagnosticBag())!.Site;

    /// <summary>What would be published.</summary>
    /// <param name="theme">All files of a theme; null for the built-in one.</param>
    public static IReadOnlyDictionary<string, byte[]> BuildOnce(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics,
        IReadOnlyList<SourceFile>? theme = null)
    {
        IReadOnlyList<SourceFile> all = files.Any(file => file.Path == Settings.Path) ? files : [Settings, .. files];
        var input = new BuildInput(all, "input/", theme ?? BuiltInTheme.Files, "theme/", new BuildOptions { AsOf = Day }) { ImageEncoder = new StubEncoder() };
        var sink = new MemorySink();
        var build = SiteBuilder.Prepare(input, diagnostics, theme is null ? withTheme ??= new BuildCache() : null);
        if (build is null) return sink.Files;
        SiteBuilder.Write(build, sink);
        SiteChecker.Check(build);
        foreach (var (path, bytes) in sink.Files) Wellformed.Check(path, bytes);
        return sink.Files;
    }
}
