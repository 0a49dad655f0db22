using Placard.Files;

namespace Placard.Theming;

/// <summary>The theme that is part of the library: layouts, partials, assets and locales.</summary>
public static class BuiltInTheme
{
    private const string Prefix = "theme/";

    private static readonly Lazy<IReadOnlyList<SourceFile>> All = new(ReadResources);

    /// <summary>The files of the built-in theme, sorted by path. Their display paths begin with <c>theme/</c>.</summary>
    public static IReadOnlyList<SourceFile> Files => All.Value;

    /// <summary>Whether a file is one of the built-in theme.</summary>
    internal static bool Contains(SourceFile file) => Files.Any(builtIn => ReferenceEquals(builtIn, file));

    /// <summary>A theme of an archive's own files and, for each path that they lack, the built-in file.</summary>
    /// <param name="own">The files of the archive's theme; empty for the built-in theme.</param>
    /// <returns>All files of the theme, sorted by path.</returns>
    /// <exception cref="ArgumentException">Two of <paramref name="own"/> have the same path.</exception>
    public static IReadOnlyList<SourceFile> Overlay(IEnumerable<SourceFile> own)
    {
        var files = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in own) files.TryAdd(file.Path, file);
        if (files.Count == 0) return Files;
        foreach (var file in Files) files.TryAdd(file.Path, file);
        return [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static SourceFile[] ReadResources()
    {
        var assembly = typeof(BuiltInTheme).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new MemorySourceFile(name[Prefix.Length..], ReadResource(name), name, version: "built-in"))];

        byte[] ReadResource(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
