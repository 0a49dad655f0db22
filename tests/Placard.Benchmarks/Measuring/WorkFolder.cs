using System.Globalization;
using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Sites;

namespace Placard.Benchmarks.Measuring;

/// <summary>The folder of generated sites and temporary outputs.</summary>
/// <param name="Root">The folder of generated sites, preferably on a memory file system.</param>
/// <param name="Outputs">The folder of outputs.</param>
internal sealed record WorkFolder(string Root, string Outputs, Tools Tools) : IDisposable
{
    private readonly List<string> kept = [];
    private int number;

    /// <summary>The folder of a generator's site, generated if missing.</summary>
    public string SiteFor(ISite site, int articles)
    {
        var folder = Path.Join(Root, "sites", articles.ToString(CultureInfo.InvariantCulture), site.Name);
        if (Directory.Exists(folder)) return folder;
        var unfinished = folder + ".unfinished";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        site.Write(new GeneratedArchive(articles), unfinished);
        Directory.Move(unfinished, folder);
        return folder;
    }

    /// <summary>An unused path for an output.</summary>
    public string NewOutput() => Path.Join(Outputs, "output", string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{++number}"));

    /// <summary>Deletes an output; on a disk only at the end, since some file systems are slow for minutes after a deletion.</summary>
    public void Discard(string output)
    {
        if (Outputs != Root) kept.Add(output);
        else Delete(output);
    }

    public void Dispose() => kept.ForEach(Delete);

    private static void Delete(string output)
    {
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
    }
}
