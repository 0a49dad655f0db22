using Placard.Content;
using Placard.Urls;

namespace Placard.Outputs.Lists;

/// <summary>Lists by the values of a fixed set, whose names the theme translates.</summary>
internal static class FixedValueLists
{
    /// <param name="newestFirst">The entries in the order of the lists.</param>
    public static IEnumerable<EntryList> Of<TEntry, TKey>(Site site, string folder, IEnumerable<TEntry> newestFirst, Func<TEntry, TKey> keyOf,
        Func<TKey, string> valueOf)
        where TEntry : Entry where TKey : notnull =>
        newestFirst.GroupBy(keyOf).Select(group => (group.Key, Entries: site.OneVersionOfEach([.. group], site.Settings.DefaultLanguage)))
            .Select(group => new EntryList(valueOf(group.Key), ListUrls.ForValue(folder, valueOf(group.Key)), group.Entries));
}
