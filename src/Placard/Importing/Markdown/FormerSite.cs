using System.Text;
using Placard.Containers;
using Placard.Reading.FrontMatter;
using Placard.Syntax;

namespace Placard.Importing.Markdown;

/// <summary>The generators of sites whose folders are known.</summary>
internal enum Generator
{
    /// <summary>Markdown files in folders, and no settings.</summary>
    None,
    Jekyll,
    Hugo,
    Zola,
    Eleventy,
}

/// <summary>What the settings of a former site say: its generator, its base URL, and the patterns of its URLs.</summary>
internal sealed class FormerSite
{
    private const int MostBytes = 1024 * 1024;

    private static readonly string[] HugoNames =
        ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json", "zola.toml"];

    private static readonly string[] JekyllNames = ["_config.yml", "_config.yaml", "_config.toml"], EleventyRoots = ["src/", "content/", "site/"];

    private static readonly string[] SettingsEndings = [".toml", ".yaml", ".yml", ".json"];

    private readonly YamlMapping settings;

    private FormerSite(Generator generator, YamlMapping settings, string contentRoot, IReadOnlyList<string> staticRoots,
        IReadOnlyList<SiteLanguage>? languages = null)
    {
        (Generator, this.settings, ContentRoot, StaticRoots, Languages) = (generator, settings, contentRoot, staticRoots, languages ?? []);
        ContentRoots = [.. Languages.Select(language => language.Root).OfType<string>().Append(contentRoot).Distinct().OrderByDescending(root => root.Length)];
        var url = generator == Generator.Jekyll ? Text("url") is { } host ? host.TrimEnd('/') + Text("baseurl") : null : Text("baseURL") ?? Text("base_url");
        BaseUrl = url is not null && WebUrl.IsValid(url) ? url.TrimEnd('/') : null;
        DefaultLanguage = Text("defaultContentLanguage") ?? Text("default_language")
            ?? (Languages.Count > 0 ? "en" : Text("languageCode") ?? Text("lang"));
        Permalinks = ReadPermalinks();
    }

    public Generator Generator { get; }

    /// <summary>The URL of the former site without a slash at its end; null where it is not known.</summary>
    public string? BaseUrl { get; }

    /// <summary>The folder that holds the texts of the default language, with a slash at its end; empty for the source itself.</summary>
    public string ContentRoot { get; }

    /// <summary>The folders of texts of all languages, the longest path first.</summary>
    public IReadOnlyList<string> ContentRoots { get; }

    /// <summary>The folders whose files were published as they are, each with a slash at its end; empty for the source itself.</summary>
    public IReadOnlyList<string> StaticRoots { get; }

    public string? DefaultLanguage { get; }

    /// <summary>The languages that the settings name; empty for a site in one language.</summary>
    public IReadOnlyList<SiteLanguage> Languages { get; }

    /// <summary>Patterns of URLs by section or collection.</summary>
    public IReadOnlyDictionary<string, string> Permalinks { get; }

    /// <summary>The pattern of all posts of a Jekyll site.</summary>
    public string? Permalink => Text("permalink");

    /// <summary>The table of CollectionBuilder's items; null for none.</summary>
    public string? MetadataTable => Generator == Generator.Jekyll && Text("metadata") is { } name ? $"_data/{name}.csv" : null;

    public static FormerSite Read(IFileTree tree)
    {
        foreach (var name in JekyllNames)
        {
            if (Load(tree, name) is { } jekyll) return new(Generator.Jekyll, jekyll, "", [""]);
        }
        var isHugoFolder = tree.Files.Any(file => file.Path.StartsWith("content/", StringComparison.Ordinal));
        foreach (var name in HugoNames.SelectMany(name => new[] { name, "config/_default/" + name }))
        {
            if (Load(tree, name) is not { } found) continue;
            if (SourceKeys.In(found, "base_url") is not null || name == "zola.toml") return OfZola(found);
            if (SourceKeys.In(found, "baseURL") is not null || isHugoFolder) return OfHugo(tree, WithParts(tree, found));
        }
        var isEleventy = tree.Files.Any(file => file.Path is ".eleventy.js" || file.Path.StartsWith("eleventy.config.", StringComparison.Ordinal));
        if (!isEleventy) return new(Generator.None, SourceData.Empty, "", [""]);
        var root = EleventyRoots.FirstOrDefault(folder => tree.Files.Any(file =>
            file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path.EndsWith(".md", StringComparison.Ordinal))) ?? "";
        return new(Generator.Eleventy, SourceData.Empty, root, root.Length == 0 ? ["public/", ""] : [root, "public/", ""]);
    }

    /// <summary>The folder of texts that holds a file; null for a file outside of all.</summary>
    public string? RootOf(string path) => ContentRoots.FirstOrDefault(root => path.StartsWith(root, StringComparison.Ordinal));

    /// <summary>The language of a text, by its folder or its name; null where neither says it.</summary>
    public SiteLanguage? LanguageOf(string path)
    {
        if (Languages.Count == 0) return null;
        var parts = path[(path.LastIndexOf('/') + 1)..].Split('.');
        return (parts.Length > 2 ? Languages.FirstOrDefault(language => language.Code.Equals(parts[^2], StringComparison.OrdinalIgnoreCase)) : null)
            ?? Languages.FirstOrDefault(language => language.Root is { } root && root == RootOf(path))
            ?? Languages.FirstOrDefault(language => language.Code.Equals(DefaultLanguage, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A text of the settings, as templates show it.</summary>
    public string? Text(string key) => SourceKeys.In(settings, key) is YamlScalar { IsAbsent: false } scalar ? scalar.Text.Trim() : null;

    /// <summary>The values that Jekyll's settings give to files of a folder.</summary>
    public YamlMapping DefaultsOf(string path)
    {
        var values = new List<YamlEntry>();
        if (Generator != Generator.Jekyll) return SourceData.Empty;
        foreach (var item in (SourceKeys.In(settings, "defaults") as YamlSequence)?.Items.OfType<YamlMapping>() ?? [])
        {
            var scope = SourceKeys.In(item, "scope") as YamlMapping;
            var folder = (scope is null ? null : SourceKeys.In(scope, "path") as YamlScalar)?.Text.Trim('/') ?? "";
            var type = (scope is null ? null : SourceKeys.In(scope, "type") as YamlScalar)?.Text;
            var isMeant = (folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal)) && (type is null || type == TypeOf(path));
            if (isMeant && SourceKeys.In(item, "values") is YamlMapping map) values.AddRange(map.Entries);
        }
        values.Reverse();
        return new([.. values.DistinctBy(value => value.Key.Text)], 1, 1);
    }

    /// <summary>Whether a collection of a Jekyll site has pages of its own.</summary>
    public bool IsPublished(string collection) => Collection(collection) is { } map && SourceKeys.In(map, "output") is YamlScalar { Text: "true" };

    private static string TypeOf(string path) => path.Contains("_posts/", StringComparison.Ordinal) ? "posts"
        : path.StartsWith('_') && path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? path[1..end] : "pages";

    private YamlMapping? Collection(string name) =>
        SourceKeys.In(settings, "collections") is YamlMapping collections ? SourceKeys.In(collections, name) as YamlMapping : null;

    private Dictionary<string, string> ReadPermalinks()
    {
        var patterns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (Generator == Generator.Jekyll)
        {
            foreach (var (name, value) in (SourceKeys.In(settings, "collections") as YamlMapping)?.Entries ?? [])
            {
                if (value is YamlMapping map && SourceKeys.In(map, "permalink") is YamlScalar pattern) patterns[name.Text] = pattern.Text;
            }
            return patterns;
        }
        var table = SourceKeys.In(settings, "permalinks") as YamlMapping;
        foreach (var (name, value) in table?.Entries ?? [])
        {
            if (value is YamlScalar pattern) patterns[name.Text] = pattern.Text;
            else if (name.Text == "page" && value is YamlMapping pages)
                foreach (var (section, inner) in pages.Entries) patterns[section.Text] = (inner as YamlScalar)?.Text ?? "";
        }
        return patterns;
    }

    /// <summary>Settings with those that lie in files of their own below <c>config/_default/</c>.</summary>
    private static YamlMapping WithParts(IFileTree tree, YamlMapping settings)
    {
        var entries = settings.Entries.ToList();
        foreach (var part in (string[])["languages", "permalinks"])
        {
            var inner = SettingsEndings.Select(ending => Load(tree, $"config/_default/{part}{ending}")).FirstOrDefault(found => found is not null);
            if (inner is not null && SourceKeys.In(settings, part) is null) entries.Add(new(new(part, IsPlain: true, 1, 1), inner));
        }
        return settings with { Entries = entries };
    }

    /// <summary>A Hugo site may keep each language in a folder of its own.</summary>
    private static FormerSite OfHugo(IFileTree tree, YamlMapping settings)
    {
        var root = ((SourceKeys.In(settings, "contentDir") as YamlScalar)?.Text ?? "content").Trim('/') + "/";
        var main = (SourceKeys.In(settings, "defaultContentLanguage") as YamlScalar)?.Text ?? "en";
        var isMainPrefixed = SourceKeys.In(settings, "defaultContentLanguageInSubdir") is YamlScalar { Text: "true" };
        var languages = new List<SiteLanguage>();
        foreach (var (code, value) in (SourceKeys.In(settings, "languages") as YamlMapping)?.Entries ?? [])
        {
            var keys = value as YamlMapping ?? SourceData.Empty;
            if (SourceKeys.In(keys, "disabled") is YamlScalar { Text: "true" }) continue;
            var folder = (SourceKeys.In(keys, "contentDir") as YamlScalar)?.Text.Trim('/') is { Length: > 0 } own ? own + "/" : $"{root}{code.Text}/";
            var isPrefixed = (code.Text != main || isMainPrefixed) && SourceKeys.In(keys, "baseURL") is null;
            languages.Add(new(code.Text, HasFolder(tree, folder) ? folder : null, isPrefixed ? $"/{code.Text.ToLowerInvariant()}" : ""));
        }
        var mainRoot = languages.Find(language => language.Code == main)?.Root ?? (HasFolder(tree, $"{root}{main}/") ? $"{root}{main}/" : root);
        return new(Generator.Hugo, settings, mainRoot, ["static/", "assets/"], languages);
    }

    private static FormerSite OfZola(YamlMapping settings)
    {
        var main = (SourceKeys.In(settings, "default_language") as YamlScalar)?.Text ?? "en";
        var others = ((SourceKeys.In(settings, "languages") as YamlMapping)?.Entries ?? []).Where(entry => entry.Key.Text != main)
            .Select(entry => new SiteLanguage(entry.Key.Text, null, $"/{entry.Key.Text}")).ToList();
        return new(Generator.Zola, settings, "content/", ["static/"], others.Count == 0 ? [] : [new(main, null, ""), .. others]);
    }

    private static bool HasFolder(IFileTree tree, string folder) => tree.Files.Any(file => file.Path.StartsWith(folder, StringComparison.Ordinal));

    private static YamlMapping? Load(IFileTree tree, string name)
    {
        if (tree.Find(name) is not { } file || tree.ReadBytes(file, MostBytes, out _) is not { } bytes) return null;
        var format = name[(name.LastIndexOf('.') + 1)..] switch { "toml" => DataFormat.Toml, "json" => DataFormat.Json, _ => DataFormat.Yaml };
        return SourceData.Read(format, name, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n"), 1, []);
    }
}
