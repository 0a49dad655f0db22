namespace Placard.Outputs.Lists;

/// <summary>All facets in display order. A new one needs one file, one line here, and its title in each locale.</summary>
public static class Facets
{
    /// <summary>All facets.</summary>
    public static IReadOnlyList<Facet> All { get; } =
    [
        new YearLists(), new KindLists(), new TagLists(), new OutcomeLists(), new OrganisationLists(), new PersonLists(), new TargetLists(),
            new LanguageLists(),
    ];
}
