using Placard.Content;
using Placard.Outputs.Lists;
using Placard.Text;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Pages;

/// <summary>The pages that name all who signed, where more did than the page of the text itself has room for: organisations first, then people.</summary>
internal sealed class SignaturePages
{
    /// <summary>The most names on the page of the text itself.</summary>
    private const int MaxOnPageOfText = 200;

    private const int PageSize = 500;

    /// <summary>With more sections than this, as names in Chinese characters have, a list of them is of no use.</summary>
    private const int MaxLinks = 80;

    private readonly OutputContext context;
    private readonly Entry entry;
    private readonly SignatureList list;
    private readonly Paging paging;
    private readonly Lazy<IReadOnlyList<SignatureSection>> sections;

    private SignaturePages(OutputContext context, Entry entry, SignatureList list)
    {
        (this.context, this.entry, this.list) = (context, entry, list);
        paging = new Paging(FirstOf(entry), list.Shown.Count, PageSize);
        sections = new(FindSections);
    }

    /// <summary>The pages of an entry; none where its own page has room for all names.</summary>
    public static IEnumerable<OutputFile> Of(OutputContext context, Entry entry, SignatureList? list) =>
        HasPages(list) ? new SignaturePages(context, entry, list!).Files() : [];

    /// <summary>The first page; null where the page of the entry has room for all names.</summary>
    public static PageLink? LinkOf(Entry entry, SignatureList? list) => HasPages(list) ? new PageLink("", FirstOf(entry), list!.Shown.Count) : null;

    private static bool HasPages(SignatureList? list) => list?.Shown.Count > MaxOnPageOfText;

    private static Permalink FirstOf(Entry entry) => entry.Permalink.Below("signatures.html");

    private IEnumerable<OutputFile> Files() =>
        paging.Numbers.Select(number => context.Page(PageOf(number), () => View(number), entry.UrlOrigin) with { IsPermanent = false });

    private Permalink PageOf(int number) => ListUrls.PageOf(paging.First, number);

    private PageView View(int number) => new()
    {
        Layout = "signatures",
        Permalink = PageOf(number),
        Title = context.Text(entry.Lang, "signatures.title"),
        Subtitle = paging.SubtitleOf(context, entry.Lang, new PageLink(entry.Title, entry.Permalink), number),
        Lang = entry.Lang,
        Breadcrumbs = [context.HomeLink, new PageLink(entry.Title, entry.Permalink)],
        Values = paging.Values(number, null,
            ("signatures", list),
            ("sections", sections.Value.Where(section => section.Page == PageOf(number))),
            ("letters", Letters())),
    };

    private List<SignatureSection>? Letters() =>
        sections.Value.DistinctBy(section => section.Id).ToList() is { Count: > 1 and <= MaxLinks } first ? first : null;

    private List<SignatureSection> FindSections()
    {
        var found = new List<SignatureSection>();
        Signature[] ordered = [.. list.Bodies, .. list.People];
        for (var i = 0; i < ordered.Length; i += PageSize)
        {
            var page = PageOf((i / PageSize) + 1);
            foreach (var letter in ordered.Skip(i).Take(PageSize).GroupBy(TitleOf)) found.Add(new(letter.Key, IdOf(letter.Key), page, [.. letter]));
        }
        return found;
    }

    /// <summary>The letter under which a person stands; empty for bodies.</summary>
    private static string TitleOf(Signature signature) => signature.IsOfBody ? "" : SortKey.InitialOf(signature.Name);

    private static string IdOf(string title) => title.Length == 0 ? "_bodies" : FormattableString.Invariant($"_names-{char.ConvertToUtf32(title, 0):x}");
}
