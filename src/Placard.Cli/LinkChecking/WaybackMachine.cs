using System.Globalization;
using System.Text.Json;

namespace Placard.Cli.LinkChecking;

/// <summary>Finds the copy of a page in the Wayback Machine that is nearest to a day.</summary>
internal sealed class WaybackMachine(HttpClient client, RequestPacing pacing)
{
    private const int MaxResponseLength = 64 * 1024;

    /// <returns>Null if there is none, or the service does not respond.</returns>
    public async Task<(string Url, DateOnly? Date)?> FindAsync(string url, DateOnly? around, CancellationToken stop)
    {
        var timestamp = around is { } day ? $"&timestamp={day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}" : "";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(pacing.Timeout);
        try
        {
            using var response = await client.GetAsync(new Uri($"{pacing.WaybackMachine}?url={Uri.EscapeDataString(url)}{timestamp}"),
                HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (!response.IsSuccessStatusCode) return null;
            await using var body = await response.Content.ReadAsStreamAsync(limit.Token);
            var bytes = new byte[MaxResponseLength];
            var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, limit.Token);
            return ParseResponse(bytes.AsMemory(0, length));
        }
        catch (Exception failure) when (LinkClient.IsFailureOfSite(failure)
            || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return null;
        }
    }

    private static (string Url, DateOnly? Date)? ParseResponse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("archived_snapshots", out var snapshots) || snapshots.ValueKind != JsonValueKind.Object
            || !snapshots.TryGetProperty("closest", out var closest) || closest.ValueKind != JsonValueKind.Object
            || !closest.TryGetProperty("url", out var url) || url.GetString() is not { } copy
            || !Uri.TryCreate(copy, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var stamp = closest.TryGetProperty("timestamp", out var timestamp) ? timestamp.GetString() : null;
        DateOnly? date = stamp is { Length: >= 8 }
            && DateOnly.TryParseExact(stamp[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
        return (copy.StartsWith("http://web.archive.org/", StringComparison.Ordinal) ? "https" + copy["http".Length..] : copy, date);
    }
}
