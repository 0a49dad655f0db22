using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;
using Placard.Text;
using static Placard.Reading.FrontMatter.Keys<Placard.Content.AdminSettings>;

namespace Placard.Reading.Settings;

/// <summary>The keys below <c>admin</c>, which templates do not see.</summary>
internal static class AdminKeys
{
    public static MappingSchema<AdminSettings> Schema { get; } = new(
        Choice<AdminBackend>("backend", "github", "Where the repository lies; proxy edits the files of this computer with decap-server.",
            admin => admin.Backend) with
        {
            Required = true,
        },
        ShortText("repo", "owner/name", "The repository's owner and name.", admin => admin.Repo) with { Label = "Repository" },
        ShortText("branch", "main", "The branch that is published; else main.", admin => admin.Branch),
        Url("authUrl", "https://auth.example/", "The service that signs people in; else Netlify's.", admin => admin.AuthUrl),
        Url("apiUrl", "https://git.example/api/v1", "The interface of a server of your own, where the repository does not lie on the backend's.", admin =>
            admin.ApiUrl),
        Choice<AdminEditor>("editor", "decap", "Which editor; else sveltia, or decap where only that has the backend: bitbucket, git-gateway, proxy.", admin => admin.Editor),
        File("script", "files/editor/sveltia-cms.js", "Your own copy of the editor; else it is loaded from unpkg.com.", admin => admin.Script));

    public static AdminSettings? Read(MappingReader keys, SourceIndex sources)
    {
        if (keys.Map("admin", Schema) is not { } admin) return null;
        var folder = keys.File.DisplayPath[..Math.Max(0, keys.File.DisplayPath.LastIndexOf('/'))];
        var script = admin.Text("script") is { } path ? sources.Resolve(keys.File, path, admin.LocationOf("script"), keys.Diagnostics)?.Path : null;
        var settings = new AdminSettings(
            admin.Choice<AdminBackend>("backend") ?? AdminBackend.Github,
            folder,
            admin.Text("repo"),
            admin.Text("branch") ?? "main",
            admin.Url("authUrl"),
            admin.Url("apiUrl"),
            Script: script);
        settings = settings with { Editor = admin.Choice<AdminEditor>("editor") ?? DefaultFor(settings) };
        if (!settings.IsSupported)
        {
            keys.Diagnostics.Report(DiagnosticDescriptors.EditorWithoutBackend, admin.LocationOf("editor"), EnumNames<AdminBackend>.NameFor(settings.Backend),
                string.Join(", ", Enum.GetValues<AdminBackend>().Where(other => (settings with { Backend = other }).IsSupported)
                    .Select(EnumNames<AdminBackend>.NameFor)));
        }
        if (settings is { NeedsRepo: true, Repo: null })
            keys.Diagnostics.Report(DiagnosticDescriptors.RequiredKey, keys.LocationOf("admin"), "repo", "owner/name");
        return settings;
    }

    /// <summary>Sveltia CMS, but Decap CMS where only that has the backend, and where the archive's own copy is called after it.</summary>
    private static AdminEditor DefaultFor(AdminSettings settings) =>
        settings.Script?.Contains("decap", StringComparison.OrdinalIgnoreCase) is true || !(settings with { Editor = AdminEditor.Sveltia }).IsSupported
            ? AdminEditor.Decap
            : AdminEditor.Sveltia;
}
