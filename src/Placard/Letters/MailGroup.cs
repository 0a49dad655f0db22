using Placard.Content;
using Placard.Text;

namespace Placard.Letters;

/// <summary>Mail links to some of a letter's targets, so that a reader finds one among many.</summary>
/// <param name="Title">What they have in common: group, country, organisation or office; else the first and the last name. Empty for all.</param>
public sealed record MailGroup(string Title, IReadOnlyList<MailLink> Links)
{
    /// <summary>The maximum number of targets that stand in one list.</summary>
    private const int MaxInOneList = 8;

    /// <summary>The maximum number of groups by what targets have in common.</summary>
    private const int MaxGroups = 24;

    /// <summary>The size of groups of targets that have nothing in common; larger if there would be too many groups.</summary>
    private const int SizeOfRange = 24, MaxRanges = 40;

    private const int MaxTitle = 40;

    /// <summary>
    /// Ranges in the order of areas, where a target has one.
    /// Else groups by the first of group, country, organisation and office that all targets have and that makes from two to 24 groups, of two or more on
    /// average; else ranges in the order of the table.
    /// </summary>
    /// <param name="targets">The targets of the links, in the same order.</param>
    internal static IReadOnlyList<MailGroup> Of(IReadOnlyList<Target> targets, IReadOnlyList<MailLink> links, Func<string, string> countryOf)
    {
        if (links.Count <= MaxInOneList) return links.Count == 0 ? [] : [new MailGroup("", links)];
        if (targets.Any(target => target.Area.Length > 0)) return ByArea(targets, links);
        Func<Target, string>[] properties = [target => target.Group, target => countryOf(target.Country), target => target.Organisation, target => target.Role];
        foreach (var property in properties)
        {
            var groups = targets.Zip(links).GroupBy(pair => property(pair.First), StringComparer.OrdinalIgnoreCase).ToList();
            if (groups.Count >= 2 && groups.Count <= Math.Min(MaxGroups, links.Count / 2) && groups.TrueForAll(group => group.Key.Length > 0))
                return [.. groups.Select(group => new MailGroup(group.Key, [.. group.Select(pair => pair.Second)]))];
        }
        return Ranges(targets, links, countryOf);
    }

    /// <summary>Ranges in the order of areas.</summary>
    private static IReadOnlyList<MailGroup> ByArea(IReadOnlyList<Target> targets, IReadOnlyList<MailLink> links)
    {
        var sorted = targets.Zip(links).OrderBy(pair => SortKey.Of(pair.First.Area), StringComparer.Ordinal).ToList();
        string NameOf((Target Target, MailLink Link) pair) => Cut(pair.Target.Area is "" or TargetAreas.Everywhere ? pair.Link.Label : pair.Target.Area);
        return [.. sorted.Chunk(SizeFor(links.Count)).Select(chunk =>
            new MailGroup($"{NameOf(chunk[0])} – {NameOf(chunk[^1])}", [.. chunk.Select(pair => pair.Second)]))];
    }

    private static int SizeFor(int count) => Math.Max(SizeOfRange, (count + MaxRanges - 1) / MaxRanges);

    private static IReadOnlyList<MailGroup> Ranges(IReadOnlyList<Target> targets, IReadOnlyList<MailLink> links, Func<string, string> countryOf)
    {
        var byCountry = targets.All(target => target.Country.Length > 0)
            && targets.DistinctBy(target => target.Country, StringComparer.OrdinalIgnoreCase).Count() == targets.Count;
        var size = SizeFor(links.Count);
        string NameOf(int index) => Cut(byCountry ? countryOf(targets[index].Country) : links[index].Label);
        return [.. links.Chunk(size).Select((chunk, i) => new MailGroup($"{NameOf(i * size)} – {NameOf((i * size) + chunk.Length - 1)}", chunk))];
    }

    private static string Cut(string name) => name.Length <= MaxTitle ? name : string.Concat(name.AsSpan(0, MaxTitle - 1).TrimEnd(), "…");
}
