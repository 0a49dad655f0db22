namespace Placard.Outputs.Lists;

/// <summary>The ways to browse, in the order in which pages offer them. A new one is one file, one line here, and its title in each locale.</summary>
public static class Facets
{
    public static IReadOnlyList<Facet> All { get; } =
    [
        new YearLists(), new KindLists(), new TagLists(), new OutcomeLists(), new OrganisationLists(), new PersonLists(), new TargetLists(), new LanguageLists(),
    ];
}
