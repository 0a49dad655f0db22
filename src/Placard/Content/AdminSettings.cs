namespace Placard.Content;

/// <summary>What the page that edits an archive in the browser is told: which editor to load, and where it fetches and stores the files.</summary>
/// <param name="Folder">The archive's folder inside the repository, without a slash at its end.</param>
/// <param name="Repo">Owner and name of the repository.</param>
/// <param name="AuthUrl">The service that signs people in; null where the backend has one of its own.</param>
/// <param name="ApiUrl">The interface of a server of one's own; null for the backend's well-known one.</param>
/// <param name="Script">The published copy of the editor; null where it is loaded from elsewhere.</param>
public sealed record AdminSettings(
    AdminBackend Backend, string Folder, string? Repo = null, string Branch = "main", string? AuthUrl = null, string? ApiUrl = null, AdminEditor Editor = AdminEditor.Decap, string? Script = null)
{
    /// <summary>Whether a change can wait as a proposal until somebody has read it.</summary>
    public bool TakesProposals => Backend is AdminBackend.Github or AdminBackend.Gitlab or AdminBackend.Bitbucket or AdminBackend.GitGateway;

    public bool NeedsRepo => Backend is AdminBackend.Github or AdminBackend.Gitlab or AdminBackend.Bitbucket or AdminBackend.Gitea;
}

/// <summary>Where an editor in the browser fetches and stores files, by the words of Decap CMS and Sveltia CMS.</summary>
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

public enum AdminEditor
{
    Decap,
    Sveltia,
}
