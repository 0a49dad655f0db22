using System.Net;

namespace Placard.Cli.Starting;

/// <summary>The page of releases of the program, as GitHub, Forgejo and Gitea lay it out.</summary>
internal sealed class ReleasePage(string url) : IDisposable
{
    /// <summary>In bytes: more than any list of checksums or change log.</summary>
    private const int MaxFileSize = 4 * 1024 * 1024;

    private const int MaxRedirects = 5;

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(15) })
    {
        Timeout = TimeSpan.FromSeconds(60),
        MaxResponseContentBufferSize = MaxFileSize,
    };

    public void Dispose() => client.Dispose();

    /// <summary>The newest version, from the redirect of <c>URL/latest</c> to <c>URL/tag/vVERSION</c>.</summary>
    /// <exception cref="HttpRequestException">The page doesn't answer, or has no release.</exception>
    public async Task<string> LatestVersionAsync(CancellationToken stop)
    {
        using var reply = await SendAsync($"{url}/latest", stop);
        var target = reply.Headers.Location?.OriginalString ?? "";
        var tag = target[(target.LastIndexOf('/') + 1)..];
        return tag.StartsWith('v') && ProgramLock.IsVersion(tag[1..]) ? tag[1..] : throw new HttpRequestException($"{url}/latest names no release");
    }

    /// <summary>The checksums of a version's programs, by platform.</summary>
    /// <exception cref="HttpRequestException">The page doesn't answer, or doesn't list them.</exception>
    public async Task<IReadOnlyDictionary<string, string>> ChecksumsAsync(string version, CancellationToken stop)
    {
        var file = $"{url}/download/v{version}/sha256sums.txt";
        var checksums = new Dictionary<string, string>(StringComparer.Ordinal);
        var list = await ReadAsync(file, stop) ?? throw new HttpRequestException($"{file} does not exist");
        foreach (var line in list.Split('\n'))
        {
            if (line.Split([' ', '*', '\r'], StringSplitOptions.RemoveEmptyEntries) is not [{ Length: 64 } checksum, var name]) continue;
            if (!checksum.All(char.IsAsciiHexDigit)) continue;
            if (ProgramLock.Platforms.FirstOrDefault(platform => name == $"placard-{platform}.tar.gz") is { } platform) checksums[platform] = checksum;
        }
        return checksums.Count > 0 ? checksums : throw new HttpRequestException($"{file} lists no program");
    }

    /// <summary>The change log of a version; null if the release has none.</summary>
    /// <exception cref="HttpRequestException">The page doesn't answer.</exception>
    public Task<string?> ChangeLogAsync(string version, CancellationToken stop) => ReadAsync($"{url}/download/v{version}/CHANGELOG.md", stop);

    /// <summary>The text of a file, which may lie on another host; null where there is none.</summary>
    private async Task<string?> ReadAsync(string file, CancellationToken stop)
    {
        var at = file;
        for (var steps = 0; steps <= MaxRedirects; steps++)
        {
            using var reply = await SendAsync(at, stop);
            if (reply.StatusCode is HttpStatusCode.NotFound) return null;
            if (reply.IsSuccessStatusCode) return await reply.Content.ReadAsStringAsync(stop);
            if ((int)reply.StatusCode / 100 != 3 || reply.Headers.Location is not { } next)
                throw new HttpRequestException($"{at} answers {(int)reply.StatusCode}");
            at = new Uri(new Uri(at), next).AbsoluteUri;
        }
        throw new HttpRequestException($"{file} is redirected without end");
    }

    private async Task<HttpResponseMessage> SendAsync(string at, CancellationToken stop)
    {
        try
        {
            return await client.GetAsync(new Uri(at), stop);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            throw new HttpRequestException($"{at} does not answer", failure);
        }
    }
}
