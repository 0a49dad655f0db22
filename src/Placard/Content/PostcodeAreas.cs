using Placard.Syntax;

namespace Placard.Content;

/// <summary>The areas of postcodes, or of their beginnings: the longest beginning of a postcode that is listed gives its areas.</summary>
internal sealed class PostcodeAreas
{
    /// <summary>The maximum and, where there are several groups, the minimum number of codes of a group.</summary>
    public const int MaxInGroup = 2000, MinInGroup = MaxInGroup / 2;

    private readonly ulong[] codes;
    private readonly int[] sets;
    private readonly IReadOnlyList<IReadOnlyList<string>> areasOfSets;

    /// <param name="sourcePath">The path of the table.</param>
    /// <param name="codes">See <see cref="Postcode"/>; sorted, each once.</param>
    /// <param name="sets">For each code the number of its set of areas.</param>
    /// <param name="areasOfSets">The areas of each set, in the order of the table.</param>
    public PostcodeAreas(string sourcePath, ulong[] codes, int[] sets, IReadOnlyList<IReadOnlyList<string>> areasOfSets)
    {
        (SourcePath, this.codes, this.sets, this.areasOfSets) = (sourcePath, codes, sets, areasOfSets);
        Names = areasOfSets.SelectMany(areas => areas).ToHashSet(StringComparer.Ordinal);
        Groups = PostcodeGroup.Of(codes);
    }

    public string SourcePath { get; }

    /// <summary>The number of codes and beginnings.</summary>
    public int Count => codes.Length;

    /// <summary>The names of all areas.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>Neighbouring codes that are published together: one group, or several with at least <see cref="MinInGroup"/> codes each.</summary>
    public IReadOnlyList<PostcodeGroup> Groups { get; }

    /// <summary>The codes of a group in their order, after the listed beginnings of its own beginning that are in groups before it.</summary>
    public IEnumerable<(ulong Code, int Set)> EntriesOf(PostcodeGroup group)
    {
        for (var length = 1; length <= Postcode.LengthOf(group.Start); length++)
        {
            var at = Array.BinarySearch(codes, Postcode.Start(group.Start, length));
            if (at >= 0 && at < group.First) yield return (codes[at], sets[at]);
        }
        for (var i = group.First; i < group.First + group.Count; i++) yield return (codes[i], sets[i]);
    }

    public IReadOnlyList<string> AreasOf(int set) => areasOfSets[set];
}
