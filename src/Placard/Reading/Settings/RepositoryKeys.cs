using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading.FrontMatter;
using static Placard.Reading.FrontMatter.Keys<Placard.Content.SourceRepository>;

namespace Placard.Reading.Settings;

/// <summary>The keys below <c>repository</c>, which templates do not see.</summary>
internal static class RepositoryKeys
{
    private const string DefaultBranch = "main";

    public static MappingSchema<SourceRepository> Schema { get; } = new(
        Url("url", "https://github.com/owner/name", "The page of the repository.", repository => repository.Url) with { Required = true },
        ShortText("branch", "main", "The branch that is published; else main.",
            repository => repository.Branch == DefaultBranch ? null : repository.Branch),
        Choice<RepositoryHost>("host", "forgejo", "The kind of host, where its name does not tell; forgejo is also right for Gitea.",
            repository => SourceRepository.HostOf(repository.Url) == repository.Host ? null : repository.Host));

    public static SourceRepository? Read(MappingReader keys)
    {
        if (keys.Map("repository", Schema) is not { } repository) return null;
        if (repository.Url("url") is not { } url) return null;
        var host = repository.Choice<RepositoryHost>("host") ?? SourceRepository.HostOf(url);
        if (host is null && !repository.IsWritten("host"))
            keys.Diagnostics.Report(DiagnosticDescriptors.RequiredKey, repository.LocationOf("url"), "host", "forgejo");
        var folder = keys.File.DisplayPath[..Math.Max(0, keys.File.DisplayPath.LastIndexOf('/'))];
        return host is { } known ? new SourceRepository(known, url, repository.Text("branch") ?? DefaultBranch, folder) : null;
    }
}
