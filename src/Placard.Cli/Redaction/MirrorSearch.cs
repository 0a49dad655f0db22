using Placard.Cli.LinkChecking;
using Placard.Redaction;

namespace Placard.Cli.Redaction;

/// <summary>What a page of a mirror says.</summary>
internal enum MirrorAnswer
{
    Holds,
    Clean,
    Unknown,
}

/// <summary>Asks mirrors for the pages on which a name was published, one after the other.</summary>
internal sealed class MirrorSearch(HttpClient client, NameMatcher name)
{
    private const int MostBytes = 32 * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public async Task<MirrorAnswer> AskAsync(Uri url, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Longest);
        try
        {
            using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (response.StatusCode is System.Net.HttpStatusCode.NotFound or System.Net.HttpStatusCode.Gone) return MirrorAnswer.Clean;
            if (!response.IsSuccessStatusCode || response.Content.Headers.ContentLength > MostBytes) return MirrorAnswer.Unknown;
            await response.Content.LoadIntoBufferAsync(MostBytes, limit.Token);
            return name.IsIn(await response.Content.ReadAsStringAsync(limit.Token)) ? MirrorAnswer.Holds : MirrorAnswer.Clean;
        }
        catch (Exception failure) when (LinkClient.IsFailureOfSite(failure) || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return MirrorAnswer.Unknown;
        }
    }
}
