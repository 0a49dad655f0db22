using Placard.Content;
using Placard.Urls;

namespace Placard.Outputs.Lists;

/// <summary>The lists of all articles, campaigns, actions and captures; an empty section has no page.</summary>
public sealed class SectionLists : ISiteOutput
{
    public string Name => "sections";

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        Of(context).SelectMany(section => ListPages.Of(context, section.Title, section, parents: []));

    /// <summary>The sections with entries, one translation of each.</summary>
    internal static IEnumerable<EntryList> Of(OutputContext context)
    {
        var site = context.Site;
        EntryList Section<T>(string key, Permalink permalink, IReadOnlyList<T> entries) where T : Entry =>
            new(context.Text(key), permalink, site.OneVersionOfEach(entries, site.Settings.DefaultLanguage));
        EntryList[] sections =
        [
            Section("lists.campaigns", ListUrls.Campaigns, site.Campaigns),
            Section("lists.articles", ListUrls.Articles, site.Articles),
            Section("lists.actions", ListUrls.Actions, site.Actions),
            Section("lists.captures", ListUrls.Captures, site.Captures),
        ];
        return sections.Where(section => section.Entries.Count > 0);
    }
}
