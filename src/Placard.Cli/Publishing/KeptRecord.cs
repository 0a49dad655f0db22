using System.Security.Cryptography;
using System.Text;
using Placard.Building;
using Placard.Content;

namespace Placard.Cli.Publishing;

/// <summary>
/// The record of the last build beside the published folder. It holds while the folder is as that build left it, and nothing has opened or closed since;
/// a record that does not hold, or is damaged, counts as none.
/// </summary>
/// <param name="target">The output folder.</param>
internal sealed class KeptRecord(OutputFolder target)
{
    private const string FirstLine = "Placard build record 1\n";

    /// <summary>The options of the command, and the program, as far as the published bytes depend on them.</summary>
    /// <param name="call">All options of the command but the moment of the build, as text.</param>
    /// <param name="folders">The folders that are read.</param>
    public static string HostOf(string call, params ReadOnlySpan<string> folders)
    {
        using var digest = new FileDigest();
        ProgramDigest.AddTo(digest);
        digest.Add(call);
        foreach (var folder in folders) digest.Add(Path.GetFullPath(folder));
        return Convert.ToHexStringLower(digest.End());
    }

    /// <summary>Has a new record keep files from the last build. The caller holds the folder's lock.</summary>
    /// <param name="options">The moment of the build.</param>
    public void Apply(BuildRecord record, BuildOptions options)
    {
        if (Read() is not { } bytes) return;
        var body = bytes.AsSpan();
        if (!TakeLine(ref body, out var published) || !TakeLine(ref body, out var period)) return;
        if (StampPeriod.Contains(period, options) && published == PublishedDigest.Of(target.FullPath)) record.KeepFrom(body);
    }

    /// <summary>Saves the record of a build that has been published.</summary>
    /// <param name="record">Null where there is none.</param>
    /// <param name="published">The digest of the published folder.</param>
    public void Save(BuildRecord? record, Site site, string published)
    {
        try
        {
            if (record is null)
            {
                File.Delete(target.Record);
                return;
            }
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var file = OwnFile.Create(target.Record);
            Append(Encoding.UTF8.GetBytes($"{FirstLine}{published}\n{StampPeriod.Of(site)}\n"));
            Append(record.ToBytes().Span);
            file.Write(hash.GetHashAndReset());

            void Append(ReadOnlySpan<byte> bytes)
            {
                hash.AppendData(bytes);
                file.Write(bytes);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Without a record the next build takes longer, and gives the same.
        }
    }

    /// <summary>What follows the first line of a record that is whole; null where there is none.</summary>
    private byte[]? Read()
    {
        try
        {
            if (OwnFile.Find(target.Record) is not { Length: > SHA256.HashSizeInBytes }) return null;
            var bytes = File.ReadAllBytes(target.Record);
            var end = bytes.Length - SHA256.HashSizeInBytes;
            var first = Encoding.UTF8.GetBytes(FirstLine);
            if (end <= first.Length || !bytes.AsSpan().StartsWith(first)) return null;
            return SHA256.HashData(bytes.AsSpan(0, end)).AsSpan().SequenceEqual(bytes.AsSpan(end)) ? bytes[first.Length..end] : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool TakeLine(ref Span<byte> bytes, out string line)
    {
        var end = bytes.IndexOf((byte)'\n');
        line = end < 0 ? "" : Encoding.UTF8.GetString(bytes[..end]);
        if (end >= 0) bytes = bytes[(end + 1)..];
        return end >= 0;
    }
}
