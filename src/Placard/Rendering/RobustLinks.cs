using System.Net;
using Placard.Links;

namespace Placard.Rendering;

/// <summary>
/// Leads readers of a text from dead links to kept copies, as the Robust Links convention says it to programs and a few words say
/// it to people. A text of an archive without dead links has none of this.
/// </summary>
/// <param name="links">What is known of the links.</param>
/// <param name="note">What a reader is told of a copy.</param>
internal sealed class RobustLinks(LinkLock links, Func<ArchivedCopy, string> note)
{
    public ArchivedCopy? ArchivedCopyOf(string url) => links.ArchivedCopyOf(url);

    /// <summary>What follows the address of a copy in the tag that leads to it.</summary>
    public static string Attributes(ArchivedCopy copy)
    {
        var date = copy.Date is { } day ? $" data-versiondate=\"{day:yyyy-MM-dd}\"" : "";
        return string.Create(null, $" data-originalurl=\"{WebUtility.HtmlEncode(copy.Original)}\" data-versionurl=\"{WebUtility.HtmlEncode(copy.Url)}\"{date}");
    }

    /// <summary>The words that stand behind the link, without markup.</summary>
    public string Note(ArchivedCopy copy) => note(copy);
}
