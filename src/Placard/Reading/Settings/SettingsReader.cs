using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;
using Placard.Syntax;

namespace Placard.Reading.Settings;

/// <summary>Reads <c>archive.yaml</c>.</summary>
internal static class SettingsReader
{
    public const string Name = "archive.yaml";

    private static readonly ArchiveSettings Harmless = new() { Title = "", BaseUrl = "https://archive.invalid/" };

    /// <summary>The settings; harmless ones where the file is missing or can't be read, so that the rest is still checked.</summary>
    public static ArchiveSettings Read(SourceIndex sources, string inputPath, BuildOptions options, DiagnosticBag diagnostics)
    {
        if (sources.Find(Name) is not { } file)
        {
            diagnostics.Report(DiagnosticDescriptors.SettingsMissing, SourceLocation.StartOf(inputPath + Name));
            return Harmless;
        }
        if (TextFile.ReadText(file, diagnostics) is not { } text || YamlReader.Read(file.DisplayPath, text, diagnostics) is not { } mapping) return Harmless;
        var keys = new MappingReader(file, mapping, ContentSchemas.Archive, diagnostics);
        return new ArchiveSettings
        {
            Title = keys.RequiredText("title"),
            BaseUrl = BaseUrl(options.BaseUrl ?? keys.Address("baseUrl") ?? Harmless.BaseUrl),
            Tagline = keys.Text("tagline"),
            Description = keys.Text("description"),
            Languages = ReadLanguages(keys),
            Publisher = keys.Text("publisher"),
            Contact = keys.Text("contact"),
            Licence = keys.Text("licence"),
            Navigation = [.. keys.Maps("navigation", ContentSchemas.Navigation).Select(map =>
                new NavigationItem(map.RequiredText("title"), map.RequiredText("link"), map.LocationOf("link")))],
            Handler = HandlerReader.Read(keys),
            Mirrors = [.. keys.Maps("mirrors", ContentSchemas.Mirror).Select(map => new Mirror(map.RequiredText("name"), map.Address("url") ?? ""))],
            Privacy = ReadPrivacy(keys),
            Theme = ThemeSettingsReader.Read(sources, keys),
            PageSize = keys.Number("pageSize", 1, 1000) ?? 20,
            Admin = ReadAdmin(keys, sources),
            KeepOriginals = keys.Flag("keepOriginals", otherwise: false),
            Omit = [.. keys.Scalars("omit").Select(scalar => new OmittedOutput(scalar.Text.Trim(), keys.At(scalar)))],
        };
    }

    private static string BaseUrl(string address) => address.EndsWith('/') ? address : address + '/';

    private static IReadOnlyList<string> ReadLanguages(MappingReader keys)
    {
        var languages = new List<string>();
        foreach (var scalar in keys.Scalars("languages"))
        {
            var tag = scalar.Text.Trim();
            if (LanguageTag.IsValid(tag)) languages.Add(tag);
            else keys.Diagnostics.Report(DiagnosticDescriptors.NotALanguage, keys.At(scalar), tag);
        }
        return languages.Count > 0 ? languages : Harmless.Languages;
    }

    private static AdminSettings? ReadAdmin(MappingReader keys, SourceIndex sources)
    {
        if (keys.Map("admin", ContentSchemas.Admin) is not { } admin) return null;
        var folder = keys.File.DisplayPath[..Math.Max(0, keys.File.DisplayPath.LastIndexOf('/'))];
        var script = admin.Text("script") is { } path ? sources.Resolve(keys.File, path, admin.LocationOf("script"), keys.Diagnostics)?.Path : null;
        var settings = new AdminSettings(
            admin.Word("backend", AdminBackend.Github), folder, admin.Text("repo"), admin.Text("branch") ?? "main", admin.Address("authUrl"), admin.Address("apiUrl"), admin.Word("editor", AdminEditor.Decap), script);
        if (settings is { NeedsRepo: true, Repo: null }) keys.Diagnostics.Report(DiagnosticDescriptors.RequiredKey, keys.LocationOf("admin"), "repo", "owner/name");
        return settings;
    }

    private static PrivacyNotice ReadPrivacy(MappingReader keys)
    {
        var privacy = keys.Map("privacy", ContentSchemas.Privacy);
        return new PrivacyNotice(privacy?.Text("controller"), privacy?.Text("purpose"), privacy?.Text("recipient"), privacy?.Text("retention"), privacy?.Text("contact"))
        {
            Location = keys.LocationOf("privacy"),
        };
    }
}
