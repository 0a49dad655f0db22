using System.Globalization;
using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Sites;

namespace Placard.Benchmarks.Measuring;

/// <summary>The folder in which sites are kept and outputs come and go.</summary>
/// <param name="Root">Where the generated sites are, best on a memory file system.</param>
/// <param name="Outputs">Where builds write to.</param>
internal sealed record Workshop(string Root, string Outputs, Tools Tools)
{
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

    /// <summary>A folder's path that was never used: files that were just deleted slow some disks down.</summary>
    public string NewOutput() => Path.Join(Outputs, "output", string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{++number}"));

    public void Discard(string output)
    {
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
    }
}
