using System.IO.Enumeration;
using System.Security.Cryptography;
using Placard.Cli.Loading;

namespace Placard.Cli.Publishing;

/// <summary>A digest of the names, sizes and times of all files of a published folder.</summary>
internal static class PublishedDigest
{
    /// <param name="folder">The full path of the folder.</param>
    /// <returns>Null where there is no such folder, or it can't be read.</returns>
    public static string? Of(string folder)
    {
        if (!Directory.Exists(folder)) return null;
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var digest in FolderTree.Read(folder, DigestOf)) hash.AppendData(digest);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The digest of a folder with all names, sizes and times in it.</summary>
    private static byte[] DigestOf(string folder, List<string> below)
    {
        List<(string Name, long Length, DateTime Written)> files = [.. new FileSystemEnumerable<(string, long, DateTime)>(folder, Take, FolderTree.OneFolder)];
        files.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        using var digest = new FileDigest();
        digest.Add(folder);
        foreach (var (name, length, written) in files) digest.Add(name, length, written);
        return digest.End();

        (string, long, DateTime) Take(ref FileSystemEntry entry)
        {
            if (!entry.IsDirectory) return (entry.FileName.ToString(), entry.Length, entry.LastWriteTimeUtc.UtcDateTime);
            below.Add(entry.ToFullPath());
            return (entry.FileName.ToString(), -1, default);
        }
    }
}
