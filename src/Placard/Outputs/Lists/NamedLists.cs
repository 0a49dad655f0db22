using System.Runtime.InteropServices;
using Placard.Content;
using Placard.Text;
using Placard.Urls;

namespace Placard.Outputs.Lists;

/// <summary>Lists by free-text names. Names that differ only in case, marks and punctuation share one, whose title is the most frequent spelling.</summary>
internal static class NamedLists
{
    /// <param name="namesOf">The names of an entry; duplicates are allowed.</param>
    public static IReadOnlyList<EntryList> Of(Site site, string folder, IEnumerable<Entry> entries, Func<Entry, IEnumerable<string>> namesOf)
    {
        var permalinks = new Dictionary<string, Permalink?>(StringComparer.Ordinal);
        var groups = new Dictionary<Permalink, Group>();
        foreach (var entry in entries)
        {
            foreach (var name in namesOf(entry))
            {
                if (!permalinks.TryGetValue(name, out var permalink)) permalinks[name] = permalink = ListUrls.ForName(folder, name);
                if (permalink is { } known) (CollectionsMarshal.GetValueRefOrAddDefault(groups, known, out _) ??= new Group()).Add(name, entry);
            }
        }
        return [.. groups.Select(group => group.Value.ToList(site, group.Key)).Select(list => (List: list, Key: SortKey.Of(list.Title)))
            .OrderBy(list => list.Key, StringComparer.Ordinal).ThenBy(list => list.List.Permalink.Path, StringComparer.Ordinal).Select(list => list.List)];
    }

    private sealed class Group
    {
        private readonly Dictionary<string, int> spellings = new(StringComparer.Ordinal);
        private readonly List<Entry> entries = [];

        public void Add(string name, Entry entry)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(spellings, name, out _)++;
            if (entries.Count == 0 || !ReferenceEquals(entries[^1], entry)) entries.Add(entry);
        }

        public EntryList ToList(Site site, Permalink permalink)
        {
            var names = spellings.OrderByDescending(spelling => spelling.Value).ThenBy(spelling => spelling.Key, StringComparer.Ordinal)
                .Select(spelling => spelling.Key).ToList();
            return new EntryList(names[0], permalink, EntryList.InOrder(site.OneVersionOfEach(entries, site.Settings.DefaultLanguage)))
            {
                OtherSpellings = names[1..],
            };
        }
    }
}
