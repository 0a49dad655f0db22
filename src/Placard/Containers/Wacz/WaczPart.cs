using System.Text.Json;

namespace Placard.Containers.Wacz;

/// <summary>A file of a WACZ as <c>datapackage.json</c> lists it.</summary>
/// <param name="Digest">The algorithm, a colon, and hexadecimal digits.</param>
internal sealed record WaczPart(string Path, string Digest, long? Length)
{
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Path[(Path.LastIndexOf('/') + 1)..]);
        json.WriteString("path", Path);
        json.WriteString("hash", Digest);
        if (Length is { } length) json.WriteNumber("bytes", length);
        json.WriteEndObject();
    }

    /// <returns>Null if it is not understood.</returns>
    public static WaczPart? Read(JsonElement part)
    {
        if (part.ValueKind != JsonValueKind.Object || part.Text("path") is not { } path) return null;
        // Version 1.0 has its digest in an object of its own, and the algorithm beside that.
        var numbers = part.TryGetProperty("stats", out var stats) && stats.ValueKind == JsonValueKind.Object ? stats : part;
        if (numbers.Text("hash") is not { } digest) return null;
        if (!digest.Contains(':', StringComparison.Ordinal)) digest = $"{part.Text("hashing") ?? "sha256"}:{digest}";
        var hasLength = numbers.TryGetProperty("bytes", out var bytes) && bytes.ValueKind == JsonValueKind.Number;
        return new(path, digest, hasLength && bytes.TryGetInt64(out var length) ? length : null);
    }
}
