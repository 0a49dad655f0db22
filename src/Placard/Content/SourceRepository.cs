using Placard.Urls;

namespace Placard.Content;

/// <summary>The repository in which an archive's sources are edited on the web.</summary>
/// <param name="Url">The URL of its page.</param>
/// <param name="Branch">The branch that is published.</param>
/// <param name="Folder">The archive's folder inside the repository, without a trailing slash.</param>
public sealed record SourceRepository(RepositoryHost Host, string Url, string Branch, string Folder)
{
    /// <summary>The URL at which a source file is edited.</summary>
    public string EditUrlOf(string sourcePath)
    {
        var path = Permalink.Encode(Folder.Length == 0 ? sourcePath : $"{Folder}/{sourcePath}");
        var edit = Host switch { RepositoryHost.Gitlab => "-/edit", RepositoryHost.Forgejo => "_edit", _ => "edit" };
        return $"{Url.TrimEnd('/')}/{edit}/{Permalink.Encode(Branch)}/{path}";
    }

    /// <summary>The host that a URL belongs to; null where its name does not tell.</summary>
    public static RepositoryHost? HostOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return null;
        var labels = uri.Host.Split('.');
        if (uri.Host == "github.com") return RepositoryHost.Github;
        if (labels.Contains("gitlab")) return RepositoryHost.Gitlab;
        return labels.Contains("codeberg") || labels.Contains("forgejo") || labels.Contains("gitea") ? RepositoryHost.Forgejo : null;
    }
}

/// <summary>The software that hosts a repository, which decides the URL at which a file is edited.</summary>
public enum RepositoryHost
{
    Github,
    Gitlab,
    Forgejo,
}
