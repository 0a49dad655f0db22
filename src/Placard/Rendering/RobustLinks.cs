using System.Net;
using Placard.Links;

namespace Placard.Rendering;

/// <summary>
/// Links to archived copies in place of dead links, with the attributes of the Robust Links convention (robustlinks.mementoweb.org) and a note
/// for readers. Not used in an archive without dead links.
/// </summary>
/// <param name="links">The states of the links.</param>
/// <param name="note">Makes the note for readers about a copy.</param>
internal sealed class RobustLinks(LinkLock links, Func<ArchivedCopy, string> note)
{
    public ArchivedCopy? ArchivedCopyOf(string url) => links.ArchivedCopyOf(url);

    /// <summary>The attributes of a link to a copy.</summary>
    public static string Attributes(ArchivedCopy copy)
    {
        var date = copy.Date is { } day ? $" data-versiondate=\"{day:yyyy-MM-dd}\"" : "";
        return string.Create(null, $" data-originalurl=\"{WebUtility.HtmlEncode(copy.Original)}\" data-versionurl=\"{WebUtility.HtmlEncode(copy.Url)}\"{date}");
    }

    /// <summary>The note behind the link, without markup.</summary>
    public string Note(ArchivedCopy copy) => note(copy);
}
