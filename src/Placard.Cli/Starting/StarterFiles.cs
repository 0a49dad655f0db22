using System.Reflection;
using System.Text;
using Placard.Building;
using Placard.Editors;
using Placard.Writing;

namespace Placard.Cli.Starting;

/// <summary>
/// The files of a new archive: those of the folder <c>starter/</c> of the program's repository, which the program contains, and the files for editors.
/// </summary>
internal static class StarterFiles
{
    private const string Prefix = "starter/";

    /// <summary>The path and text of every file, by path.</summary>
    public static IReadOnlyList<StarterFile> Of(NewArchive archive)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var written = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..])
            .Select(path => new StarterFile(archive.PathOf(path), archive.TextOf(path, TextOf(assembly, path))));
        var generated = EditorFiles.All(Catalog.Default.AllowedValues, "placard", "input").Select(file => new StarterFile(file.Path, file.Text));
        return [.. written.Concat(generated).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static string TextOf(Assembly assembly, string path)
    {
        using var stream = new StreamReader(assembly.GetManifestResourceStream(Prefix + path)!, Encoding.UTF8);
        return stream.ReadToEnd();
    }
}

/// <param name="Path">The path inside the archive's repository, with forward slashes.</param>
internal sealed record StarterFile(string Path, string Text)
{
    /// <summary>Whether it is run by its name.</summary>
    public bool IsScript => Path.EndsWith(".sh", StringComparison.Ordinal);
}
