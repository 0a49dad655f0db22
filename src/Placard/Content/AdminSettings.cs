namespace Placard.Content;

/// <summary>Settings of the admin page that edits an archive in the browser: which editor to load, and where it reads and stores files.</summary>
/// <param name="Folder">The archive's folder inside the repository, without a trailing slash.</param>
/// <param name="Repo">Owner and name of the repository.</param>
/// <param name="AuthUrl">The URL of the OAuth service; null if the backend has its own.</param>
/// <param name="ApiUrl">The API URL of a self-hosted server; null for the backend's public one.</param>
/// <param name="Script">The path of a published copy of the editor script; null to load it from a CDN.</param>
public sealed record AdminSettings(
    AdminBackend Backend, string Folder, string? Repo = null, string Branch = "main", string? AuthUrl = null, string? ApiUrl = null,
        AdminEditor Editor = AdminEditor.Sveltia, string? Script = null)
{
    /// <summary>Whether the backend supports the editorial workflow, in which a change waits as a pull request.</summary>
    public bool TakesProposals => Backend is AdminBackend.Github or AdminBackend.Gitlab or AdminBackend.Bitbucket or AdminBackend.GitGateway;

    /// <summary>Whether the editor implements the backend. Decap CMS implements all of them.</summary>
    public bool IsSupported =>
        Editor is AdminEditor.Decap || Backend is AdminBackend.Github or AdminBackend.Gitlab or AdminBackend.Gitea or AdminBackend.TestRepo;

    /// <summary>Whether the backend requires <see cref="Repo"/>.</summary>
    public bool NeedsRepo => Backend is AdminBackend.Github or AdminBackend.Gitlab or AdminBackend.Bitbucket or AdminBackend.Gitea;
}

/// <summary>A backend of Decap CMS and Sveltia CMS that reads and stores files.</summary>
public enum AdminBackend
{
    Github,
    Gitlab,
    Gitea,
    Bitbucket,
    GitGateway,
    Proxy,
    TestRepo,
}

/// <summary>An editor that runs in the browser.</summary>
public enum AdminEditor
{
    Sveltia,
    Decap,
}
