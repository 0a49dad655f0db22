using Placard.Content;
using Placard.Editors;

namespace Placard.Outputs.Hosting;

/// <summary>The script of a browser editor: a tested release, pinned by its hash.</summary>
/// <param name="Origin">The origin of the script and its chunks; null if that is the archive itself.</param>
/// <param name="Fonts">The origin of the editor's icon fonts; null if they are included.</param>
/// <param name="Integrity">The subresource integrity hash; null for the archive's own copy.</param>
internal sealed record EditorScript(string Url, string? Origin, string? Fonts, string? Integrity)
{
    private const string Registry = "https://unpkg.com";

    public static EditorScript Of(AdminSettings admin) => admin switch
    {
        { Script: { } own } => new(own, null, FontsOf(admin.Editor), null),
        { Editor: AdminEditor.Decap } =>
            new($"{Registry}/decap-cms@3.16.3/dist/decap-cms.js", Registry, null, "sha384-A/Gdn928CNLufmnGWGs9RM4Q9o8bSNLeJERqBFrBjwzL7FRpoLT3MPF8Tl0+Wd2p"),
        _ =>
            new($"{Registry}/@sveltia/cms@0.221.1/dist/sveltia-cms.js", Registry, FontsOf(admin.Editor),
                "sha384-JQ+XsKx/UzwdTiNnFStza3XtqqQoVtyNPApkfvwlzZDfhe7giE9CnfQrpHqgv3k6"),
    };

    private static string? FontsOf(AdminEditor editor) => editor is AdminEditor.Sveltia ? "https://cdn.jsdelivr.net" : null;

    /// <summary>The origins to which the editor connects.</summary>
    public static IEnumerable<string> Connections(AdminSettings admin)
    {
        string[] known = admin.Backend switch
        {
            AdminBackend.Github => ["https://api.github.com", "https://www.githubstatus.com"],
            AdminBackend.Gitlab => ["https://gitlab.com", "https://status-api.hostedstatus.com"],
            AdminBackend.Gitea => ["https://gitea.com"],
            AdminBackend.Bitbucket => ["https://api.bitbucket.org", "https://bitbucket.org"],
            AdminBackend.Proxy => [OriginOf(CmsConfig.LocalProxy)],
            _ => [],
        };
        return known.Concat(new[] { admin.AuthUrl, admin.ApiUrl }.OfType<string>().Select(OriginOf)).Distinct(StringComparer.Ordinal);
    }

    private static string OriginOf(string url) => new Uri(url).GetLeftPart(UriPartial.Authority);
}
