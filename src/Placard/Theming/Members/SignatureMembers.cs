using Placard.Content;
using Placard.Liquid;

namespace Placard.Theming.Members;

/// <summary>Template members of signatures; countries are called as the page's language calls them.</summary>
internal static class SignatureMembers
{
    public static readonly MemberTable List = MemberTables.Of<SignatureList>(
        "signatures",
        ("shown", (list, _) => list.Shown),
        ("bodies", (list, _) => list.Bodies),
        ("people", (list, _) => list.People),
        ("count", (list, _) => list.Count),
        ("unnamed", (list, _) => list.Unnamed),
        ("countries", (list, context) => NamedCount.Renamed(list.ByCountry, name => context.Theme.Countries.Name(name, context.Page.Lang))),
        ("withoutCountry", (list, _) => list.WithoutCountry),
        ("organisations", (list, _) => list.ByOrganisation),
        ("csvUrl", (list, context) => context.PublishedUrls.Contains(list.Download.Path) ? context.UrlOf(list.Download) : null));

    public static readonly MemberTable Signature = MemberTables.Of<Signature>(
        "signature",
        ("name", (signature, _) => signature.Name),
        ("role", (signature, _) => signature.Role),
        ("organisation", (signature, _) => signature.Organisation),
        ("country", (signature, context) => context.Theme.Countries.Name(signature.Country, context.Page.Lang)),
        ("date", (signature, _) => signature.Date),
        ("retracted", (signature, _) => signature.Retracted));

    public static readonly MemberTable Section = MemberTables.Of<SignatureSection>(
        "signature section",
        ("title", (section, _) => section.Title),
        ("id", (section, _) => section.Id),
        ("url", (section, context) => $"{context.UrlOf(section.Page)}#{section.Id}"),
        ("signatures", (section, _) => section.Signatures));

    public static readonly MemberTable Count = MemberTables.Of<NamedCount>("count", ("name", (count, _) => count.Name), ("count", (count, _) => count.Count));
}
