using Placard.Tests.Support;

namespace Placard.Tests.Conventions;

/// <summary>Files of the repository that people read and write.</summary>
internal static class RepositoryFiles
{
    public static IEnumerable<string> CSharp() => Below("src", "*.cs").Concat(Below("tests", "*.cs"));

    /// <summary>The manuals for those who work with the program; the guide, the specs and the pages of messages speak to volunteers.</summary>
    public static IEnumerable<string> Documentation() =>
        Directory.EnumerateFiles(Repository.Root, "*.md").Select(Relative)
            .Concat(Below("docs", "*.md").Where(path => !path.StartsWith("docs/messages/", StringComparison.Ordinal)))
            .Concat(["theme/README.md", "tests/Placard.Benchmarks/README.md"]);

    /// <summary>Files whose comments begin with a number sign.</summary>
    public static IEnumerable<string> Configuration() => Below(".github", "*.yml").Concat([".gitlab-ci.yml", "netlify.toml", ".ci/run", ".editorconfig"]);

    public static string Read(string path) => File.ReadAllText(Path.Join(Repository.Root, path)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Join(Repository.Root, folder), pattern, SearchOption.AllDirectories).Select(Relative)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
}
