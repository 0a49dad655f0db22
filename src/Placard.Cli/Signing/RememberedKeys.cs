using System.Security.Cryptography;
using System.Text;
using Placard.Cli.Loading;

namespace Placard.Cli.Signing;

/// <summary>The public keys that the user gave for archives, a file each in their data folder. A file that is deleted is a key that is forgotten.</summary>
/// <param name="folder">The folder of the files, which need not exist.</param>
internal sealed class RememberedKeys(string folder)
{
    private const string Extension = ".pub";

    /// <summary>The keys in the user's data folder.</summary>
    public static RememberedKeys OfUser => new(Path.Join(UserFolder.Data, "trusted"));

    public bool IsEmpty => !Directory.Exists(folder) || !Directory.EnumerateFiles(folder, "*" + Extension).Any();

    /// <param name="url">The URL of an archive; <c>http</c> and <c>https</c> are one.</param>
    /// <returns>Null where no key was given for it.</returns>
    public RememberedKey? Find(Uri url)
    {
        var path = PathOf(url);
        return Path.Exists(path) ? new RememberedKey(path, url, Read(path)) : null;
    }

    /// <summary>Remembers a key.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public RememberedKey Add(Uri url, PublicKey key)
    {
        var path = PathOf(url);
        Directory.CreateDirectory(folder);
        AtomicFile.Replace(path, Encoding.UTF8.GetBytes(key.ToFile()));
        return new RememberedKey(path, url, key);
    }

    private static PublicKey? Read(string path)
    {
        try
        {
            return KeyFiles.ShortText(path) is { } text ? PublicKey.Parse(text) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string PathOf(Uri url)
    {
        var archive = url.Authority + url.AbsolutePath.TrimEnd('/');
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(archive)))[..12];
        return Path.Join(folder, $"{KeyFiles.NameOf(url.AbsoluteUri)}-{digest}{Extension}");
    }
}

/// <summary>A key that the user gave for an archive.</summary>
/// <param name="Path">The file that holds it.</param>
/// <param name="Url">The URL of the archive.</param>
/// <param name="Key">Null where the file can't be read as a key.</param>
internal sealed record RememberedKey(string Path, Uri Url, PublicKey? Key);
