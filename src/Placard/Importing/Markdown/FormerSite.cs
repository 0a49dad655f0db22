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

    private readonly YamlMapping settings;

    private FormerSite(Generator generator, YamlMapping settings, string contentRoot, IReadOnlyList<string> staticRoots)
    {
        (Generator, this.settings, ContentRoot, StaticRoots) = (generator, settings, contentRoot, staticRoots);
        var url = generator == Generator.Jekyll ? Text("url") is { } host ? host.TrimEnd('/') + Text("baseurl") : null : Text("baseURL") ?? Text("base_url");
        BaseUrl = url is not null && WebUrl.IsValid(url) ? url.TrimEnd('/') : null;
        DefaultLanguage = Text("defaultContentLanguage") ?? Text("default_language") ?? Text("languageCode") ?? Text("lang");
        Languages = [.. ((SourceKeys.In(settings, "languages") as YamlMapping)?.Entries ?? []).Select(entry => entry.Key.Text)];
        Permalinks = ReadPermalinks();
    }

    public Generator Generator { get; }

    /// <summary>The URL of the former site without a slash at its end; null where it is not known.</summary>
    public string? BaseUrl { get; }

    /// <summary>The folder that holds the texts, with a slash at its end; empty for the source itself.</summary>
    public string ContentRoot { get; }

    /// <summary>The folders whose files were published as they are, each with a slash at its end; empty for the source itself.</summary>
    public IReadOnlyList<string> StaticRoots { get; }

    public string? DefaultLanguage { get; }

    public IReadOnlyList<string> Languages { get; }

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
            if (SourceKeys.In(found, "base_url") is not null || name == "zola.toml") return new(Generator.Zola, found, "content/", ["static/"]);
            if (SourceKeys.In(found, "baseURL") is not null || isHugoFolder) return OfHugo(tree, found);
        }
        var isEleventy = tree.Files.Any(file => file.Path is ".eleventy.js" || file.Path.StartsWith("eleventy.config.", StringComparison.Ordinal));
        if (!isEleventy) return new(Generator.None, SourceData.Empty, "", [""]);
        var root = EleventyRoots.FirstOrDefault(folder => tree.Files.Any(file =>
            file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path.EndsWith(".md", StringComparison.Ordinal))) ?? "";
        return new(Generator.Eleventy, SourceData.Empty, root, root.Length == 0 ? ["public/", ""] : [root, "public/", ""]);
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

    /// <summary>A Hugo site may keep its default language in a folder of its own.</summary>
    private static FormerSite OfHugo(IFileTree tree, YamlMapping settings)
    {
        var root = ((SourceKeys.In(settings, "contentDir") as YamlScalar)?.Text ?? "content").Trim('/') + "/";
        var language = (SourceKeys.In(settings, "defaultContentLanguage") as YamlScalar)?.Text ?? "en";
        var isInFolder = tree.Files.Any(file => file.Path.StartsWith($"{root}{language}/", StringComparison.Ordinal));
        return new(Generator.Hugo, settings, isInFolder ? $"{root}{language}/" : root, ["static/", "assets/"]);
    }

    private static YamlMapping? Load(IFileTree tree, string name)
    {
        if (tree.Find(name) is not { } file || tree.ReadBytes(file, MostBytes, out _) is not { } bytes) return null;
        var format = name[(name.LastIndexOf('.') + 1)..] switch { "toml" => DataFormat.Toml, "json" => DataFormat.Json, _ => DataFormat.Yaml };
        return SourceData.Read(format, name, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n"), 1, []);
    }
}
