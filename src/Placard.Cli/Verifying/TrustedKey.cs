using Placard.Cli.Signing;

namespace Placard.Cli.Verifying;

/// <summary>The key that a copy must be signed with: one that the user gives, or gave before for the archive.</summary>
internal sealed record TrustedKey(PublicKey? Key)
{
    /// <summary>The key of an earlier verification; null where it is given now.</summary>
    public RememberedKey? Remembered { get; private init; }

    /// <summary>Why no copy can be authentic by this key; null if one can.</summary>
    public string? Refusal { get; private init; }

    /// <param name="copies">The copy, and the one to compare it with. Each may name the archive by what it says or by where it lies.</param>
    /// <param name="given">The key that the user gives.</param>
    /// <param name="memory">The keys that they gave before; null to do without.</param>
    /// <returns>Null where the user never gave a key for the archive.</returns>
    /// <exception cref="HttpRequestException">A site can't be reached.</exception>
    public static async Task<TrustedKey?> OfAsync(IEnumerable<ICopy> copies, PublicKey? given, RememberedKeys? memory, CancellationToken stop)
    {
        var trusted = given is null ? null : new TrustedKey(given);
        if (memory is null || memory.IsEmpty) return trusted;
        foreach (var copy in copies)
        {
            foreach (var url in new[] { copy.Url, (await ArchiveRecord.OfAsync(copy, stop))?.Url })
            {
                if (url is null || memory.Find(url) is not { } remembered) continue;
                if (remembered.Key is null)
                    return Refused($"{remembered.Path} should hold the key of {url}, and holds none. Delete it, and name the key with --key.");
                trusted ??= new TrustedKey(remembered.Key) { Remembered = remembered };
                if (trusted.Key!.Equals(remembered.Key)) continue;
                return Refused($"key {trusted.Key.IdText} is another than key {remembered.Key.IdText}, which was given before for {url}. If that archive has a new key, delete {remembered.Path}.");
            }
        }
        return trusted;
    }

    private static TrustedKey Refused(string reason) => new(null as PublicKey) { Refusal = reason };
}
