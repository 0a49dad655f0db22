using System.Net;
using Placard.Cli.LinkChecking;
using Placard.Urls;

namespace Placard.Cli.Verifying;

/// <summary>
/// A copy on the web. Only what the manifest lists is requested, few files at a time; a busy host gets the time that it asks for. Files that were verified
/// are remembered for a day, so that a check that was stopped goes on.
/// </summary>
internal sealed class SiteCopy(string name, Uri root, HttpClient client, SitePacing pacing, VerifiedFiles verified) : ICopy
{
    public string Name => name;

    public Uri Url => root;

    public bool IsServed => true;

    public static SiteCopy Open(string name, Uri url)
    {
        var root = url.AbsolutePath.EndsWith('/') ? url : new UriBuilder(url) { Path = url.AbsolutePath + '/' }.Uri;
        return new SiteCopy(name, root, LinkClient.Create(root), new SitePacing(), VerifiedFiles.Of(root));
    }

    public string DisplayPath(string path) => UrlOf(path).AbsoluteUri;

    /// <exception cref="HttpRequestException">The site can't be reached.</exception>
    public async Task<byte[]?> ReadAsync(string path, int limit, CancellationToken stop)
    {
        using var fetch = new SiteFetch(client, pacing, root);
        var response = await fetch.GetAsync(UrlOf(path), stop);
        if (response is not { Status: HttpStatusCode.OK, Body: { } body }) return null;
        using (response)
        {
            var bytes = new MemoryStream();
            var block = new byte[64 * 1024];
            while (await body.ReadAsync(block, stop) is > 0 and var count)
            {
                if (bytes.Length + count > limit) return null;
                bytes.Write(block, 0, count);
            }
            return bytes.ToArray();
        }
    }

    public IReadOnlyCollection<string>? List() => null;

    public async Task CheckAsync(IReadOnlyList<ManifestEntry> entries, Func<ManifestEntry, FoundFile, ValueTask> found, CancellationToken stop)
    {
        var byHash = new Lazy<ILookup<string, ManifestEntry>>(() => entries.ToLookup(entry => entry.Hash, StringComparer.Ordinal));
        using (verified)
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = pacing.MaxConcurrentRequests, CancellationToken = stop };
            await Parallel.ForEachAsync(entries, options, async (entry, token) =>
            {
                if (verified.Contains(entry))
                {
                    await found(entry, new FoundFile(FoundState.Read) { Hash = entry.Hash });
                    return;
                }
                var result = await CheckAsync(entry, byHash, token);
                if (result.Hash == entry.Hash) verified.Add(entry);
                await found(entry, result);
            });
            verified.Clear();
        }
    }

    private async Task<FoundFile> CheckAsync(ManifestEntry entry, Lazy<ILookup<string, ManifestEntry>> byHash, CancellationToken stop)
    {
        using var fetch = new SiteFetch(client, pacing, root);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var response = await fetch.GetAsync(UrlOf(entry.Path), stop);
                if (response.Reason is { } failed) return FoundFile.Unreadable(failed);
                var file = await HashAsync(response, entry, stop);
                if (file.Hash == entry.Hash) return file;
                if (response.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone) return FoundFile.Missing;
                if ((int)response.Status >= 400) return FoundFile.Unreadable($"the host answers {(int)response.Status}");
                if (file.Hash is null || !IsRedirectOfHost(response.Url, file.Hash, byHash.Value)) return file;
                return file with { Hash = entry.Hash, Habit = HostHabit.Redirects };
            }
            catch (Exception failure) when (LinkClient.IsFailureOfSite(failure) || (failure is OperationCanceledException && !stop.IsCancellationRequested))
            {
                var reason = failure is OperationCanceledException ? "the host did not answer in time" : failure.Message.TrimEnd('.');
                if (attempt == pacing.Retries) return FoundFile.Unreadable(reason);
                await Task.Delay(pacing.Pause * (attempt + 1), stop);
            }
        }
    }

    private async Task<FoundFile> HashAsync(SiteResponse response, ManifestEntry entry, CancellationToken stop)
    {
        using var bytes = new FoundBytes();
        var block = new byte[64 * 1024];
        while (await response.ReadAsync(block, pacing.Timeout, stop) is > 0 and var count)
        {
            bytes.Append(block.AsSpan(0, count));
            if (bytes.Length > pacing.MaxFileLength) return FoundFile.Unreadable("the host sends too much");
        }
        return bytes.End(entry) with
        {
            Habit = (response.IsCompressed ? HostHabit.Compresses : 0) | (DropsHtml(entry.Path, response.Url) ? HostHabit.DropsHtml : 0),
        };
    }

    private bool DropsHtml(string path, Uri url) => path.EndsWith(".html", StringComparison.Ordinal) && url != UrlOf(path);

    /// <summary>Whether a host that was asked for a redirect page has led to another page of the archive, and served that as it is.</summary>
    private bool IsRedirectOfHost(Uri url, string hash, ILookup<string, ManifestEntry> byHash) =>
        byHash[hash].Any(entry => UrlOf(entry.Path) is var own && (own == url || own.AbsoluteUri == url.AbsoluteUri + ".html"
            || own.AbsoluteUri == url.AbsoluteUri.TrimEnd('/') + "/index.html" || own.AbsoluteUri == url.AbsoluteUri.TrimEnd('/') + ".html"));

    private Uri UrlOf(string path) => new(root, Permalink.Encode(path));
}
