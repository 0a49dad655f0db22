using Placard.Syntax;

namespace Placard.Content;

/// <summary>Codes that are published together.</summary>
/// <param name="Start">The beginning from which on a code is looked up here, up to that of the next group; 0 for the first.</param>
/// <param name="First">The index of its first code.</param>
/// <param name="Count">The number of its codes.</param>
internal readonly record struct PostcodeGroup(ulong Start, int First, int Count)
{
    /// <summary>Cuts sorted codes where the shortest beginning tells the groups apart, so that a code more or less changes few groups.</summary>
    public static IReadOnlyList<PostcodeGroup> Of(ulong[] codes)
    {
        var groups = new List<PostcodeGroup>();
        var (start, first) = (0UL, 0);
        while (codes.Length - first > PostcodeAreas.MaxInGroup)
        {
            var last = Math.Min(first + PostcodeAreas.MaxInGroup, codes.Length - PostcodeAreas.MinInGroup);
            var (cut, fewest) = (last, int.MaxValue);
            for (var i = last; i >= first + PostcodeAreas.MinInGroup; i--)
            {
                var length = Postcode.SharedBy(codes[i - 1], codes[i]) + 1;
                if (length < fewest) (cut, fewest) = (i, length);
            }
            groups.Add(new(start, first, cut - first));
            (start, first) = (Postcode.Start(codes[cut], fewest), cut);
        }
        groups.Add(new(start, first, codes.Length - first));
        return groups;
    }
}
