using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading.FrontMatter;
using Placard.Reading.Sources;
using Placard.Syntax;

namespace Placard.Reading.Settings;

/// <summary>Reads <c>archive.yaml</c>.</summary>
internal static class SettingsReader
{
    public const string Name = "archive.yaml";

    private static readonly ArchiveSettings Defaults = new() { Title = "", BaseUrl = "https://archive.invalid/", IsUnread = true };

    /// <summary>The settings; defaults where the file is missing or can't be read, so that the rest is still checked.</summary>
    public static ArchiveSettings Read(SourceIndex sources, string inputPath, BuildOptions options, DiagnosticBag diagnostics)
    {
        if (sources.Find(Name) is not { } file)
        {
            diagnostics.Report(DiagnosticDescriptors.SettingsMissing, SourceLocation.StartOf(inputPath + Name));
            return Defaults;
        }
        if (YamlReader.Read(file, diagnostics) is not { } mapping) return Defaults;
        var keys = new MappingReader(file, mapping, ArchiveKeys.Schema, diagnostics);
        return new ArchiveSettings
        {
            Title = keys.RequiredText("title"),
            BaseUrl = BaseUrl(options.BaseUrl ?? keys.Url("baseUrl") ?? Defaults.BaseUrl),
            Tagline = keys.Text("tagline"),
            Description = keys.Text("description"),
            Languages = ReadLanguages(keys),
            TimeZone = TimeZoneReader.Read(keys),
            Publisher = keys.Text("publisher"),
            Contact = keys.Email("contact"),
            Licence = keys.Text("licence"),
            Navigation = NavigationKeys.Read(keys),
            Handler = HandlerReader.Read(keys),
            Mirrors = MirrorKeys.Read(keys),
            Signing = SigningKeys.Read(keys),
            Privacy = PrivacyKeys.Read(keys),
            Theme = ThemeKeys.Read(sources, keys),
            PageSize = keys.Number("pageSize", 1, 1000) ?? 20,
            FeedContent = keys.Choice<FeedText>("feedContent") ?? FeedText.Summary,
            Permalinks = PermalinkKeys.Read(keys),
            Repository = RepositoryKeys.Read(keys),
            Admin = AdminKeys.Read(keys, sources),
            KeepOriginals = keys.Flag("keepOriginals", otherwise: false),
            Omit = [.. keys.Scalars("omit").Select(scalar => new OmittedOutput(scalar.Text.Trim(), keys.At(scalar)))],
        };
    }

    private static string BaseUrl(string url) => url.EndsWith('/') ? url : url + '/';

    private static IReadOnlyList<string> ReadLanguages(MappingReader keys)
    {
        var languages = new List<string>();
        foreach (var scalar in keys.Scalars("languages"))
        {
            var tag = scalar.Text.Trim();
            if (LanguageTag.IsValid(tag)) languages.Add(tag);
            else keys.Diagnostics.Report(DiagnosticDescriptors.NotALanguage, keys.At(scalar), tag);
        }
        return languages.Count > 0 ? languages : Defaults.Languages;
    }
}
