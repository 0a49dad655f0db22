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

    /// <summary>The attributes of a link to a copy, as HTML.</summary>
    public static string Attributes(ArchivedCopy copy) =>
        string.Concat(AttributesOf(copy).Select(attribute => $" {attribute.Name}=\"{WebUtility.HtmlEncode(attribute.Value)}\""));

    /// <summary>The names and values of these attributes.</summary>
    public static IEnumerable<(string Name, string Value)> AttributesOf(ArchivedCopy copy)
    {
        yield return ("data-originalurl", copy.Original);
        yield return ("data-versionurl", copy.Url);
        if (copy.Date is { } day) yield return ("data-versiondate", string.Create(null, $"{day:yyyy-MM-dd}"));
    }

    /// <summary>The note behind the link, without markup.</summary>
    public string Note(ArchivedCopy copy) => note(copy);
}
