using System.Security.Cryptography;
using System.Text.Json;

namespace Placard.Cli.Verifying;

/// <summary>What the <c>archive.json</c> of a copy says of the archive.</summary>
/// <param name="Url">The URL of the archive; null where it names none.</param>
/// <param name="Removals">The register of removals.</param>
internal sealed record ArchiveRecord(Uri? Url, IReadOnlyList<RemovalNote> Removals)
{
    /// <summary>The path of the file.</summary>
    public const string Path = "archive.json";

    /// <summary>A file of more bytes is not read: 64 MB hold about 100,000 articles.</summary>
    public const int MaxLength = 64 * 1024 * 1024;

    /// <summary>The SHA-256 of the file, lowercase.</summary>
    public string Digest { get; private init; } = "";

    /// <returns>Null where the copy has no such file.</returns>
    /// <exception cref="HttpRequestException">The site can't be reached.</exception>
    public static async Task<ArchiveRecord?> OfAsync(ICopy copy, CancellationToken stop) =>
        await copy.ReadAsync(Path, MaxLength, stop) is { } bytes ? Parse(bytes) : null;

    /// <returns>Null where the bytes are no such file.</returns>
    public static ArchiveRecord? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Read(bytes) with { Digest = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ArchiveRecord Read(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        Uri? url = null;
        var removals = new List<RemovalNote>();
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject) return new ArchiveRecord(null, []);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isUrl = json.ValueTextEquals("url");
            var isRemovals = json.ValueTextEquals("removals");
            json.Read();
            if (isUrl && json.TokenType == JsonTokenType.String) url = UrlOf(json.GetString());
            else if (isRemovals && json.TokenType == JsonTokenType.StartArray) ReadRemovals(ref json, removals);
            else json.Skip();
        }
        return new ArchiveRecord(url, removals);
    }

    private static void ReadRemovals(ref Utf8JsonReader json, List<RemovalNote> removals)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.StartObject)
            {
                json.Skip();
                continue;
            }
            string? date = null;
            var count = 0;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isDate = json.ValueTextEquals("date");
                var isCount = json.ValueTextEquals("count");
                json.Read();
                if (isDate && json.TokenType == JsonTokenType.String) date = json.GetString();
                else if (isCount && json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number)) count = number;
                else json.Skip();
            }
            if (date is { Length: > 0 and <= RemovalNote.LongestDay } && count > 0) removals.Add(new RemovalNote(date, count));
        }
    }

    private static Uri? UrlOf(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
}

/// <summary>A line of a register of removals.</summary>
/// <param name="Day">The day as the register has it.</param>
/// <param name="Count">The number of places that were removed.</param>
internal sealed record RemovalNote(string Day, int Count)
{
    /// <summary>The number of characters of the longest date that is shown.</summary>
    public const int LongestDay = 40;
}
