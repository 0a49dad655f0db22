namespace Placard.Tests.Conventions;

/// <summary>The layers of the sources, lowest first. A layer may use those in rows above its own; layers of one row know nothing of each other.</summary>
public static class Layers
{
    private static readonly string[][] Rows =
    [
        ["Diagnostics", "Text", "Links"],
        ["Files", "Time"],
        ["Containers", "Syntax", "Urls"],
        ["Images"],
        ["Content"],
        ["Captures"],
        ["Charts", "Forms", "Letters", "Liquid", "Locales", "Reading", "Rendering"],
        ["Citations", "Writing"],
        ["Editors", "Theming"],
        ["Outputs"],
        ["Checking", "Importing", "Packaging", "Receiving", "Redaction", "UrlKeeping"],
        ["Building", "Pictures"],
        ["Cli"],
    ];

    public static IEnumerable<string> Names => Rows.SelectMany(row => row);

    /// <summary>The uses that point upwards or sideways.</summary>
    public static IEnumerable<Dependency> Violations(IEnumerable<Dependency> dependencies) =>
        from dependency in dependencies
        let @from = LayerOf(dependency.From)
        let to = LayerOf(dependency.To)
        where @from is not null && to is not null && @from != to && RowOf(to) >= RowOf(@from)
        select dependency;

    /// <summary>The second part of a name below <c>Placard</c>; null for what is no layer of ours.</summary>
    public static string? LayerOf(string type) => type.Split('.') is ["Placard", var layer, _, ..] && Names.Contains(layer) ? layer : null;

    private static int RowOf(string layer) => Array.FindIndex(Rows, row => row.Contains(layer));
}
