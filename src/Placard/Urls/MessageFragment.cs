namespace Placard.Urls;

/// <summary>
/// The part of a URL behind <c>#</c> with which the script of a contact form begins a message: why, and the URL of the page that it is about. It names no
/// element.
/// </summary>
internal static class MessageFragment
{
    /// <summary>The message reports an error on a page.</summary>
    public const string About = "about";

    /// <summary>The message takes a signature back.</summary>
    public const string Withdraw = "withdraw";

    /// <param name="why">One of the constants.</param>
    /// <param name="url">The URL of the page, as seen from the form.</param>
    public static string Of(string why, string url) => $"{why}={url}";

    /// <summary>Whether a fragment begins a message.</summary>
    public static bool IsOne(string fragment) =>
        fragment.StartsWith(About + "=", StringComparison.Ordinal) || fragment.StartsWith(Withdraw + "=", StringComparison.Ordinal);
}
