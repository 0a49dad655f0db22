using Placard.Content;
using Placard.Urls;

namespace Placard.Outputs.Lists;

/// <summary>Lists by words of a fixed set, which the theme translates.</summary>
internal static class FixedValueLists
{
    /// <param name="newestFirst">Entries in the order in which lists show them.</param>
    public static IEnumerable<EntryList> Of<TEntry, TKey>(Site site, string folder, IEnumerable<TEntry> newestFirst, Func<TEntry, TKey> keyOf, Func<TKey, string> wordOf)
        where TEntry : Entry where TKey : notnull =>
        newestFirst.GroupBy(keyOf).Select(group => (group.Key, Entries: site.OneVersionOfEach([.. group], site.Settings.DefaultLanguage)))
            .Select(group => new EntryList(wordOf(group.Key), ListUrls.ForValue(folder, wordOf(group.Key)), group.Entries));
}
