using System.Globalization;
using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Sites;

namespace Placard.Benchmarks.Measuring;

/// <summary>The folder in which sites are kept and outputs come and go.</summary>
/// <param name="Root">Where the generated sites are, best on a memory file system.</param>
/// <param name="Outputs">Where builds write to.</param>
internal sealed record WorkFolder(string Root, string Outputs, Tools Tools) : IDisposable
{
    private readonly List<string> kept = [];
    private int number;

    /// <summary>The site in the form that a generator wants, made if it is not there yet.</summary>
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

    /// <summary>A folder's path that was never used.</summary>
    public string NewOutput() => Path.Join(Outputs, "output", string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{++number}"));

    /// <summary>Deletes an output; one on a disk only at the end, since for minutes after a deletion some file systems search long for room that is not the deleted.</summary>
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
