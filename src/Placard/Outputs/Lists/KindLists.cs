using Placard.Content;
using Placard.Text;

namespace Placard.Outputs.Lists;

/// <summary>The facet of articles by kind.</summary>
public sealed class KindLists : Facet
{
    public override string Name => "kinds";

    internal override IReadOnlyList<EntryList> ListsOf(Site site) =>
        [.. FixedValueLists.Of(site, Name, site.Articles.OrderBy(article => article.Kind), article => article.Kind, EnumNames<ArticleKind>.NameFor)];

    internal override string TitleOf(OutputContext context, EntryList list) => context.Text($"kinds.{list.Title}");
}
