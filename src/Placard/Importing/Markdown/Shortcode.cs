namespace Placard.Importing.Markdown;

/// <summary>What stands in the place of a shortcode: its text, its image or its link.</summary>
/// <param name="inner">The text between its tags; null where it has but one.</param>
/// <param name="isInLink">Whether it stands in the text of a link, which holds no other.</param>
internal sealed class Shortcode(SourceSite site, SourcePage page, TemplateTag tag, string? inner, bool isInLink, Action<ImportFate, TemplateTag, string> note)
{
    private static readonly string[] ImageEndings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"];

    /// <summary>Whether the first argument is the name of what is included.</summary>
    private bool IsInclude => tag.Name is "include" or "include_relative" or "include_cached" or "render" or "partial";

    /// <summary>The first argument without a name.</summary>
    private string? First => tag.At(IsInclude ? 1 : 0);

    public string Write()
    {
        var name = (IsInclude ? FileName(tag.At(0)) : tag.Name).ToLowerInvariant();
        switch (name)
        {
            case "figure" or "img" or "image" or "picture" or "imgproc" or "responsive-image" or "photo":
                return Figure();
            case "youtube" or "youtube-lite" or "lite-youtube" or "yt":
                return Video("YouTube", "https://www.youtube.com/watch?v=");
            case "vimeo":
                return Video("Vimeo", "https://vimeo.com/");
            case "tweet" or "twitter" or "x" or "instagram" or "gist" or "facebook" or "mastodon":
                return Embed(name);
            case "ref" or "relref":
                return Reference(tag.At(0) ?? tag.Value("path"));
            case "post_url":
                return site.FindPost(tag.Rest) is { } post ? LinkTo(post) : Missing();
            case "link":
                return Reference(tag.Rest);
            case "highlight" or "code" when inner is not null:
                return Fence(tag.At(0) ?? "");
            case "details":
                note(ImportFate.Changed, tag, "its summary stands above its text");
                return $"\n\n**{tag.Value("summary", "title") ?? tag.At(0) ?? "Details"}**\n\n{inner?.Trim()}\n\n";
            default:
                return Unknown();
        }
    }

    private string Figure()
    {
        if ((tag.Value("src", "path", "url", "image_path", "image", "file") ?? First) is not { } source) return Unknown();
        var caption = tag.Value("caption", "title") ?? inner?.Trim();
        var alt = tag.Value("alt") ?? caption ?? "";
        var image = $"![{alt.Replace("]", "\\]", StringComparison.Ordinal).ReplaceLineEndings(" ")}]({Encoded(source)})";
        if (tag.Value("link", "href") is { } link) image = $"[{image}]({Encoded(link)})";
        note(ImportFate.Changed, tag, "an image stands in its place");
        return string.IsNullOrEmpty(caption) ? image : $"{image}\n\n{caption}\n\n";
    }

    private string Video(string service, string prefix)
    {
        var id = tag.Value("id", "video_id", "youtubeid", "src", "url") ?? First;
        if (string.IsNullOrEmpty(id)) return Unknown();
        note(ImportFate.Changed, tag, "a link stands in its place");
        return $"[{tag.Value("title", "caption") ?? service}]({(id.Contains("://", StringComparison.Ordinal) ? id : prefix + Uri.EscapeDataString(id))})";
    }

    private string Embed(string service)
    {
        var (first, second) = (tag.At(0), tag.At(1));
        var user = tag.Value("user") ?? (second is null ? null : first);
        var id = tag.Value("id", "url", "src") ?? second ?? first;
        if (string.IsNullOrEmpty(id)) return Unknown();
        var url = (service, user) switch
        {
            _ when id.Contains("://", StringComparison.Ordinal) => id,
            ("gist", null) => $"https://gist.github.com/{id}",
            ("gist", _) => $"https://gist.github.com/{user}/{id}",
            ("instagram", _) => $"https://www.instagram.com/p/{id}/",
            ("tweet" or "twitter" or "x", _) => $"https://twitter.com/{user ?? "i"}/status/{id}",
            _ => null,
        };
        if (url is null) return Unknown();
        note(ImportFate.Changed, tag, "a link stands in its place");
        return $"[{tag.Value("title") ?? url}]({url})";
    }

    /// <summary>A link to a text by its file.</summary>
    private string Reference(string? written)
    {
        var reference = (written ?? "").Trim(' ', '"', '\'');
        var (path, fragment) = reference.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark ? (reference[..mark], reference[mark..]) : (reference, "");
        if (path.Length == 0 && fragment.Length > 0) return fragment;
        var root = site.Former.RootOf(page.File.Path) ?? site.Former.ContentRoot;
        var found = Files.SourcePath.Combine(page.File.Path, path.TrimStart('/')) is { } beside ? site.Find(beside) : null;
        found ??= site.Find(root + path.Trim('/')) ?? site.Find(path.Trim('/'));
        if (!path.Contains('/', StringComparison.Ordinal)) found ??= site.FindPost(FormerUrl.NameOf(path));
        return found is null ? Missing() : LinkTo(site.InLanguageOf(page, found)) + fragment;
    }

    private string LinkTo(SourcePage target) => TemplateText.Resolved + Files.SourcePath.Relative(page.Path, target.Path);

    private string Missing()
    {
        note(ImportFate.Left, tag, "the text that it names was not imported");
        return TemplateText.Resolved;
    }

    private string Fence(string language)
    {
        var code = inner!.Trim('\n');
        var mark = code.Contains("```", StringComparison.Ordinal) ? "~~~~" : "```";
        note(ImportFate.Changed, tag, "a block of code stands in its place");
        return $"\n\n{mark}{language}\n{code}\n{mark}\n\n";
    }

    /// <summary>What its arguments name as an image or link, and the text between its tags.</summary>
    private string Unknown()
    {
        var source = tag.Value("src", "image", "url", "href", "link") ?? tag.At(0);
        var isImage = source is not null && ImageEndings.Any(ending => source.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        var kept = isImage ? $"![{tag.Value("alt", "caption", "title")}]({Encoded(source!)})"
            : source is not null && source.StartsWith("http", StringComparison.Ordinal) && !isInLink
                ? $"[{tag.Value("title", "text") ?? source}]({Encoded(source)})" : "";
        var why = (kept.Length, inner) switch
        {
            (0, null) => "only the generator could run it",
            (0, _) => "the text between its tags stays, and nothing else",
            _ => isImage ? "its image stays" : "its link stays",
        };
        note(kept.Length == 0 && inner is null ? ImportFate.Left : ImportFate.Changed, tag, why);
        return inner is null ? kept : $"{kept}{inner}";
    }

    private static string Encoded(string url) => url.Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal);

    private static string FileName(string? path)
    {
        var name = path?[(path.LastIndexOf('/') + 1)..] ?? "";
        return name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
    }
}
