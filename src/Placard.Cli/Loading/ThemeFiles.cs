using System.Reflection;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Cli.Loading;

/// <summary>The theme inside the program, with a folder's files laid over it one by one.</summary>
internal static class ThemeFiles
{
    private const string Prefix = "theme/";

    public static List<SourceFile> Read(string folder, DiagnosticBag diagnostics) => Read(folder, List(folder), diagnostics);

    /// <param name="folder">The folder as the user named it; diagnostics show paths that begin with it.</param>
    /// <param name="listed">What lies in it.</param>
    public static List<SourceFile> Read(string folder, IReadOnlyList<ListedFile> listed, DiagnosticBag diagnostics) =>
        Overlay(SourceFolder.Read(folder, listed, new MemoryBudget(int.MaxValue), diagnostics));

    /// <summary>The files of a folder that may be missing.</summary>
    public static IReadOnlyList<ListedFile> List(string folder) => Directory.Exists(folder) ? SourceFolder.ListSorted(folder) : [];

    /// <summary>The built-in files, but for those that a folder has of its own.</summary>
    public static List<SourceFile> Overlay(IEnumerable<SourceFile> own)
    {
        var files = own.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal) || files.ContainsKey(name[Prefix.Length..])) continue;
            files[name[Prefix.Length..]] = new MemorySourceFile(name[Prefix.Length..], ReadResource(assembly, name), name);
        }
        return [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static byte[] ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
