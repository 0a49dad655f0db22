namespace Placard.Urls;

/// <summary>A link to a page of the archive, with its title.</summary>
/// <param name="Count">The number of entries on the page; null for a page that is no list.</param>
public sealed record PageLink(string Title, Permalink Permalink, int? Count = null)
{
    public override string ToString() => Title;
}
