namespace Placard.Theming;

/// <summary>Content-security policies: nothing is loaded from anywhere else, nothing runs, and forms lead only where they should.</summary>
public static class ContentPolicy
{
    /// <summary>A page may connect to its own host, which is how those who examine it from inside ask for robots.txt.</summary>
    private const string Base = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'";

    /// <summary>For a page without a form.</summary>
    public static string Plain { get; } = $"{Base}; form-action 'none'";

    /// <summary>For the page that runs the archive's own scripts.</summary>
    public static string WithScript { get; } = $"{Base}; script-src 'self'; form-action 'none'";

    /// <summary>For a page that shows a capture in a frame.</summary>
    public static string WithFrame { get; } = $"{Base}; frame-src 'self'; form-action 'none'";

    /// <summary>
    /// For the page that runs an editor in the browser, which draws its own style, shows what is about to be uploaded, and talks to the repository's host.
    /// </summary>
    /// <param name="scriptOrigin">Where the editor is loaded from; null where it is the archive's own.</param>
    /// <param name="fontOrigin">Where it loads its fonts from; null where it needs none.</param>
    /// <param name="connections">Where it fetches and stores files.</param>
    public static string WithEditor(string? scriptOrigin, string? fontOrigin, IEnumerable<string> connections)
    {
        var scripts = scriptOrigin is null ? "'self'" : $"'self' {scriptOrigin}";
        return $"default-src 'none'; script-src {scripts} 'unsafe-eval'; style-src {scripts} 'unsafe-inline'; img-src 'self' data: blob: https:; font-src 'self' data:{(fontOrigin is null ? "" : $" {fontOrigin}")}; media-src 'self' blob:; "
            + $"connect-src {string.Join(' ', new[] { scripts, "data: blob:" }.Concat(connections))}; frame-src 'self' blob:; worker-src 'self' blob:; base-uri 'none'; form-action 'none'";
    }

    /// <summary>
    /// For every file of an archive with such a page, which the policy below would stop: what no page can forbid by itself. Each page's head forbids the rest.
    /// </summary>
    public static string BesideEditor(IEnumerable<string> formOrigins) =>
        $"object-src 'none'; base-uri 'self'; frame-ancestors 'self'; {FormAction(formOrigins)}";

    /// <summary>For every file, wherever headers are sent: all that any page's own policy allows, and what no page can forbid by itself.</summary>
    /// <param name="formOrigins">Where any form of the archive leads.</param>
    public static string WholeArchive(IEnumerable<string> formOrigins) =>
        "default-src 'self' data:; style-src 'self' 'unsafe-inline' data:; script-src 'self'; object-src 'none'; connect-src 'self'; base-uri 'self'; frame-ancestors 'self'; " + FormAction(formOrigins);

    private static string FormAction(IEnumerable<string> origins) => $"form-action {(string.Join(' ', origins) is { Length: > 0 } some ? some : "'none'")}";

    /// <summary>For a captured page, in its own head: saved style sheets and images, and nothing else.</summary>
    public static string SavedPage { get; } =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; media-src 'self'; base-uri 'none'; form-action 'none'";

    /// <summary>For files of a capture, wherever headers are sent: as their pages say, and no frames of others.</summary>
    public static string Capture { get; } = $"{SavedPage}; script-src 'none'; frame-ancestors 'self'";

    /// <summary>For a page whose form posts to these origins, one after the other where the first redirects.</summary>
    public static string WithForm(IEnumerable<string> origins) => $"{Base}; script-src 'self'; form-action {string.Join(' ', origins)}";

    /// <summary>For a page that carries its style sheet in itself.</summary>
    /// <param name="hasScript">Whether it runs a script of the archive.</param>
    public static string WithInlineStyle(string styleHash, bool hasScript = false) =>
        $"{Base.Replace("style-src 'self'", $"style-src 'self' '{styleHash}'", StringComparison.Ordinal)};{(hasScript ? " script-src 'self';" : "")} form-action 'none'";
}
