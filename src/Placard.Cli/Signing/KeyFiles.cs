using System.Text;
using Placard.Cli.Loading;

namespace Placard.Cli.Signing;

/// <summary>Reads keys that users name.</summary>
internal static class KeyFiles
{
    /// <summary>The default path of an archive's secret key.</summary>
    /// <param name="baseUrl">The URL of the archive.</param>
    public static string DefaultPath(string baseUrl) => Path.Join(UserFolder.Data, "keys", NameOf(baseUrl) + ".key");

    /// <summary>The host and path of a URL as the name of a file.</summary>
    public static string NameOf(string baseUrl)
    {
        var host = Uri.TryCreate(baseUrl, UriKind.Absolute, out var url) ? url.Authority + url.AbsolutePath : baseUrl;
        return new string([.. host.TrimEnd('/').Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-')]);
    }

    /// <summary>A path in which <c>~</c> stands for the user's folder.</summary>
    public static string Expand(string path) =>
        path.StartsWith("~/", StringComparison.Ordinal) ? Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..]) : path;

    /// <param name="named">The key itself, or the path of a file that holds it.</param>
    /// <returns>Null where it is neither.</returns>
    public static PublicKey? PublicKey(string named) =>
        Signing.PublicKey.Parse(named) ?? (ShortText(named) is { } text ? Signing.PublicKey.Parse(text) : null);

    /// <summary>The text of a small file; null where there is none.</summary>
    public static string? ShortText(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length <= SecretKey.MaxLength ? File.ReadAllText(path, Encoding.UTF8) : null;
    }
}
