namespace Placard.Rendering.Theming;

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

    /// <summary>For every file, wherever headers are sent: all that any page's own policy allows, and what no page can forbid by itself.</summary>
    /// <param name="formOrigins">Where any form of the archive leads.</param>
    public static string WholeArchive(IEnumerable<string> formOrigins) =>
        "default-src 'self' data:; style-src 'self' 'unsafe-inline' data:; script-src 'self'; object-src 'none'; connect-src 'self'; base-uri 'self'; frame-ancestors 'self'; form-action "
        + (string.Join(' ', formOrigins) is { Length: > 0 } origins ? origins : "'none'");

    /// <summary>For files of a capture, wherever headers are sent: no scripts, no forms, nothing from outside.</summary>
    public static string Capture { get; } =
        "sandbox; default-src 'self' data:; style-src 'self' 'unsafe-inline' data:; script-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'self'; frame-ancestors 'self'";

    /// <summary>For a page whose form posts to these origins, one after the other where the first redirects.</summary>
    public static string WithForm(IEnumerable<string> origins) => $"{Base}; script-src 'self'; form-action {string.Join(' ', origins)}";

    /// <summary>For a page that carries its style sheet in itself.</summary>
    public static string WithInlineStyle(string styleHash) => $"{Base.Replace("style-src 'self'", $"style-src 'self' '{styleHash}'", StringComparison.Ordinal)}; form-action 'none'";
}
