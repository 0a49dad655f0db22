using Placard.Benchmarks.Measuring;

namespace Placard.Benchmarks.Sites;

/// <summary>One sentence more in the article in the middle of a site.</summary>
internal sealed class ArticleEdit
{
    private readonly string path, text;
    private readonly DateTime written;

    /// <summary>Waits: a build after a very recent change is neither skipped nor recorded, since the file could change again within its timestamp.</summary>
    public ArticleEdit(WorkFolder workFolder, PlacardSite site, int articles)
    {
        path = Directory.EnumerateFiles(Path.Join(workFolder.SiteFor(site, articles), "input", "articles"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).ElementAt(articles / 2);
        (text, written) = (File.ReadAllText(path), File.GetLastWriteTimeUtc(path));
        Thread.Sleep(TimeSpan.FromSeconds(5));
    }

    /// <summary>Does something while the article is edited.</summary>
    public void During(Action action)
    {
        File.WriteAllText(path, text + "One sentence more.\n");
        try
        {
            action();
        }
        finally
        {
            File.WriteAllText(path, text);
            File.SetLastWriteTimeUtc(path, written);
        }
    }
}
