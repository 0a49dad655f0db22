using Placard.Model;

namespace Placard.Outputs.Lists;

/// <summary>All articles, campaigns, actions and captures; a section without any has no page.</summary>
public sealed class SectionLists : ISiteOutput
{
    public string Name => "sections";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var site = context.Site;
        (string Key, Permalink Permalink, IReadOnlyList<Entry> Entries)[] sections =
        [
            ("lists.articles", ListAddresses.Articles, site.Articles),
            ("lists.campaigns", ListAddresses.Campaigns, site.Campaigns),
            ("lists.actions", ListAddresses.Actions, site.Actions),
            ("lists.captures", ListAddresses.Captures, site.Captures),
        ];
        foreach (var (key, permalink, entries) in sections.Where(section => section.Entries.Count > 0))
        {
            var title = context.Text(key);
            foreach (var page in ListPages.Of(context, title, new EntryList(title, permalink, entries), parent: null)) yield return page;
        }
    }
}
