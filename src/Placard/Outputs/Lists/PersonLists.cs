using Placard.Citations;
using Placard.Content;

namespace Placard.Outputs.Lists;

/// <summary>The facet of entries by author, including the authors of sources. Signatories are not listed.</summary>
public sealed class PersonLists : Facet
{
    public override string Name => "people";

    internal override IReadOnlyList<EntryList> ListsOf(Site site) => NamedLists.Of(site, Name, site.Entries.Where(entry => entry is not Page), NamesOf);

    private static IEnumerable<string> NamesOf(Entry entry) =>
        entry is Article { Source.Author: { } author } ? Authors(entry).Append(author) : Authors(entry);

    private static IEnumerable<string> Authors(Entry entry) => entry.Authors.Select(CitedName.WholeOf);
}
