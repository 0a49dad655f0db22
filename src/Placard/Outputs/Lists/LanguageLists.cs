using Placard.Content;

namespace Placard.Outputs.Lists;

/// <summary>The facet of entries by language, if there are several.</summary>
public sealed class LanguageLists : Facet
{
    public override string Name => "languages";

    private protected override int MinLists => 2;

    internal override IReadOnlyList<EntryList> ListsOf(Site site) =>
        [.. FixedValueLists.Of(site, Name, EntryList.InOrder(site.Entries), entry => entry.Lang, lang => lang)
            .OrderBy(list => list.Title, StringComparer.Ordinal)];

    internal override string TitleOf(OutputContext context, EntryList list) => context.Theme.NameOf(list.Title);
}
