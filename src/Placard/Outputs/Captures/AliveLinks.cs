using Placard.Captures;
using Placard.Links;

namespace Placard.Outputs.Captures;

/// <summary>What <c>links.lock.yaml</c> knows of URLs of captured pages: a dead campaign's domain may belong to anyone.</summary>
internal sealed class AliveLinks
{
    private readonly LinkLock links;
    private readonly Dictionary<string, string> alive = new(StringComparer.Ordinal);

    private AliveLinks(LinkLock links)
    {
        this.links = links;
        foreach (var link in links.Links)
        {
            if (link.FailedOn.Count == 0 && link.Status is ['2', _, _] && SavedUrl.Of(link.Url) is { } key) alive.TryAdd(key, link.Url);
        }
    }

    public static AliveLinks Of(OutputContext context) => context.Cache.Get(typeof(AliveLinks), () => new AliveLinks(context.Site.LinkLock));

    /// <summary>The URL to follow for one in the form of <see cref="SavedUrl"/>; null unless the last check found it alive.</summary>
    public string? Find(string key) => alive.GetValueOrDefault(key);

    public bool IsDead(string url) => links.HasDead && links.Find(url) is { IsDead: true };

    public string? CopyOf(string url) => links.ArchivedCopyOf(url)?.Url;
}
