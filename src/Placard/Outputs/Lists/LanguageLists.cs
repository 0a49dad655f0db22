using Placard.Model;
using Placard.Rendering.Theming;

namespace Placard.Outputs.Lists;

/// <summary>Everything by language, where there is more than one.</summary>
public sealed class LanguageLists : ISiteOutput
{
    public string Name => "languages";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (context.Lists.Languages.Count < 2) yield break;
        var title = context.Text("lists.languages");
        yield return IndexPages.Of(context, title, ListAddresses.Languages, Links(context));
        foreach (var lang in context.Lists.Languages)
        {
            foreach (var page in ListPages.Of(context, TitleOf(context, lang), lang, new PageLink(title, ListAddresses.Languages))) yield return page;
        }
    }

    /// <summary>Links to the lists; none where there is but one language.</summary>
    internal static IEnumerable<PageLink> Links(OutputContext context) =>
        context.Lists.Languages.Count < 2 ? [] : context.Lists.Languages.Select(lang => lang.ToLink(TitleOf(context, lang)));

    /// <summary>The language's name where the theme knows it, else its tag.</summary>
    private static string TitleOf(OutputContext context, EntryList lang) =>
        context.Theme.Find(context.Site.Settings.DefaultLanguage, $"languages.{lang.Title}") ?? lang.Title;
}
