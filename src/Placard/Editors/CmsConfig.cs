using System.Text.Json.Nodes;
using Placard.Content;
using Placard.Reading.FrontMatter;
using Placard.Text;

namespace Placard.Editors;

/// <summary>The configuration of Decap CMS and Sveltia CMS: a collection for each kind of file, a field for each key.</summary>
public static class CmsConfig
{
    /// <summary>The URL of a local <c>decap-server</c>, which edits the files of the computer it runs on.</summary>
    public const string LocalProxy = "http://localhost:8081/api/v1";

    private const string FilesFolder = "files";

    private const string PublicFolder = $"/{FilesFolder}";

    public static string Write(AdminSettings admin, AllowedValues allowed)
    {
        var input = admin.Folder;
        var tree = new JsonObject { ["backend"] = Backend(admin) };
        if (admin.TakesProposals) tree["publish_mode"] = "editorial_workflow";
        tree["media_folder"] = $"{input}/{FilesFolder}";
        tree["public_folder"] = PublicFolder;
        // Photographs of other hosts, to which the page may not connect.
        if (admin.Editor is AdminEditor.Sveltia) tree["media_libraries"] = new JsonObject { ["stock_assets"] = false };
        tree["slug"] = new JsonObject { ["encoding"] = "unicode", ["clean_accents"] = false };
        tree["output"] = new JsonObject { ["omit_empty_optional_fields"] = true }; // Sveltia's; Decap writes no empty field anyway.
        tree["collections"] = new JsonArray(
            Folder(ContentKind.Article, allowed, input, "{{year}}/{{slug}}"),
            Folder(ContentKind.Campaign, allowed, input, null),
            Folder(ContentKind.Action, allowed, input, null),
            Folder(ContentKind.Page, allowed, input, null),
            Folder(ContentKind.Capture, allowed, input, "{{slug}}/capture"),
            Settings(allowed, input));
        foreach (var collection in tree["collections"]!.AsArray().Select(one => one!.AsObject()).Where(one => one.ContainsKey("path")))
            SetMediaFolder(collection, admin);
        return $"# {EditorFiles.Mark}, for {admin.Editor} CMS. Change the content model instead.\n{YamlTree.Write(tree)}";
    }

    private static JsonObject Backend(AdminSettings admin)
    {
        var backend = new JsonObject { ["name"] = EnumNames<AdminBackend>.NameFor(admin.Backend) };
        if (admin.Repo is not null) backend["repo"] = admin.Repo;
        if (admin.Backend is AdminBackend.Proxy) backend["proxy_url"] = LocalProxy;
        else if (admin.Backend is not AdminBackend.TestRepo) backend["branch"] = admin.Branch;
        if (admin.AuthUrl is not null) backend["base_url"] = admin.AuthUrl;
        if (admin.ApiUrl is not null) backend["api_root"] = admin.ApiUrl;
        return backend;
    }

    private static JsonObject Folder(ContentKind kind, AllowedValues allowed, string input, string? path)
    {
        var collection = new JsonObject
        {
            ["name"] = kind.Folder,
            ["label"] = kind.Plural,
            ["label_singular"] = CmsField.LabelOf(kind.Name),
            ["description"] = kind.Meaning,
            ["folder"] = $"{input}/{kind.Folder}",
            ["create"] = kind.IsMarkdown,
            ["extension"] = kind.IsMarkdown ? "md" : "yaml",
            ["format"] = kind.IsMarkdown ? "yaml-frontmatter" : "yaml",
            ["slug"] = "{{title}}",
        };
        if (path is not null) collection["path"] = path;
        else if (kind.Place.Contains("**", StringComparison.Ordinal)) collection["path"] = "{{slug}}";
        collection["sortable_fields"] = JsonText.Array(kind.Schema.Names.Where(name => name is "title" or "date" or "start" or "captured"));
        collection["fields"] = Fields(kind, allowed);
        return collection;
    }

    /// <summary>
    /// Sets the folder of files for each field that takes one. Where a collection has a path, Decap would look for them beside the entry. Each field has
    /// it, not the collection, for then Sveltia would not find the images that an entry names by relative paths.
    /// </summary>
    private static void SetMediaFolder(JsonObject parent, AdminSettings admin)
    {
        if ((string?)parent["widget"] is "image" or "file" || ((string?)parent["widget"] is "markdown" && admin.Editor is AdminEditor.Decap))
            (parent["media_folder"], parent["public_folder"]) = ($"/{admin.Folder}/{FilesFolder}", PublicFolder);
        foreach (var field in parent["fields"] as JsonArray ?? []) SetMediaFolder(field!.AsObject(), admin);
    }

    private static JsonObject Settings(AllowedValues allowed, string input) => new()
    {
        ["name"] = "settings",
        ["label"] = ContentKind.Archive.Plural,
        ["files"] = new JsonArray(new JsonObject
        {
            ["name"] = ContentKind.Archive.Name,
            ["label"] = ContentKind.Archive.Plural,
            ["file"] = $"{input}/{ContentKind.Archive.Place}",
            ["fields"] = Fields(ContentKind.Archive, allowed),
        }),
    };

    private static bool IsEarly(KeyDefinition key) => key.Required || key.AskedEarly;

    /// <summary>Required keys first, and others that editors ask for early, then the text, then the other keys, those that few entries need last.</summary>
    private static JsonArray Fields(ContentKind kind, AllowedValues allowed)
    {
        var first = kind.Schema.Keys.Where(IsEarly).Select(key => CmsField.Of(key, allowed));
        var rest = kind.Schema.Keys.Where(key => !IsEarly(key)).OrderBy(key => key.AskedLast).Select(key => CmsField.Of(key, allowed));
        return new JsonArray([.. kind.IsMarkdown ? first.Append(CmsField.Body).Concat(rest) : first.Concat(rest)]);
    }
}
