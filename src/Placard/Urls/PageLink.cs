namespace Placard.Urls;

/// <summary>A link to a page of the archive.</summary>
/// <param name="Count">How many entries it leads to; null where that says nothing.</param>
public sealed record PageLink(string Title, Permalink Permalink, int? Count = null)
{
    public override string ToString() => Title;
}
