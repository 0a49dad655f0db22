using Placard.Tests.Support;
using static Placard.Tests.Html.EveryPage;

namespace Placard.Tests.Html;

/// <summary>How a page is built, for those who hear it, tab through it or read it in ten years.</summary>
public class StructureTests
{
    public static TheoryData<string> Archive => Archives.Names;

    [Theory, MemberData(nameof(Archive))]
    public void A_page_has_one_heading_of_the_first_level(string archive) => Keeps(archive, page =>
        When(page.All("h1").Count() != 1 || page.All("h1").Any(heading => string.IsNullOrWhiteSpace(heading.TextContent)), $"{page.All("h1").Count()} h1"));

    [Theory, MemberData(nameof(Archive))]
    public void Headings_leave_out_no_level(string archive) => Keeps(archive, page =>
    {
        var levels = page.All("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        return levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).Select(pair => $"h{pair.First} is followed by h{pair.Second}")
            .Concat(When(levels.FirstOrDefault() != 1, "h1 is not the first heading"));
    });

    [Theory, MemberData(nameof(Archive))]
    public void No_heading_is_empty(string archive) => Keeps(archive,
        page => page.All("h1, h2, h3, h4, h5, h6").Where(heading => string.IsNullOrWhiteSpace(heading.TextContent)).Select(heading => heading.OuterHtml));

    [Theory, MemberData(nameof(Archive))]
    public void A_page_has_one_main_part_which_holds_its_title(string archive) => Keeps(archive,
        page => When(page.All("main").Count() != 1, $"{page.All("main").Count()} <main>")
            .Concat(When(page.Document.QuerySelector("main h1") is null, "the title stands outside <main>")));

    [Theory, MemberData(nameof(Archive))]
    public void A_page_stands_between_a_header_and_a_footer(string archive) => Keeps(archive,
        page => page.IsRedirect || page.IsNotFound
            ? []
            : new[] { "body > header", "body > footer" }.Where(selector => page.All(selector).Count() != 1).Select(selector => $"not one {selector}"));

    [Theory, MemberData(nameof(Archive))]
    public void Navigations_have_names_of_their_own(string archive) => Keeps(archive, page =>
    {
        var names = page.All("nav").Select(navigation => navigation.GetAttribute("aria-label") ?? "").ToList();
        return When(names.Contains(""), "a <nav> has no name")
            .Concat(When(names.Distinct(StringComparer.Ordinal).Count() < names.Count, $"two <nav> are named alike: {string.Join(", ", names)}"));
    });

    [Theory, MemberData(nameof(Archive))]
    public void The_first_link_leads_past_the_navigation(string archive) => Keeps(archive, page =>
    {
        if (page.IsRedirect) return [];
        var first = page.Document.QuerySelector("a[href]");
        return When(first?.GetAttribute("href") != "#" + page.Document.QuerySelector("main")?.Id, $"the first link is {first?.OuterHtml}");
    });

    [Theory, MemberData(nameof(Archive))]
    public void No_id_is_given_twice(string archive) => Keeps(archive,
        page => page.All("[id]").GroupBy(element => element.Id, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"id \"{group.Key}\" is given {group.Count()} times"));

    [Theory, MemberData(nameof(Archive))]
    public void What_names_another_element_by_id_finds_it(string archive) => Keeps(archive,
        page => from attribute in new[] { "for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list" }
                from element in page.All($"[{attribute}]")
                from id in element.GetAttribute(attribute)!.Split(' ')
                where page.Document.GetElementById(id) is null
                select $"{attribute}=\"{id}\" names nothing");

    [Theory, MemberData(nameof(Archive))]
    public void Every_link_and_button_says_where_it_leads(string archive) => Keeps(archive,
        page => page.All("a, button, summary").Where(element => page.NameOf(element).Length == 0).Select(element => $"empty: {element.OuterHtml}"));

    [Theory, MemberData(nameof(Archive))]
    public void Every_link_leads_somewhere(string archive) => Keeps(archive,
        page => page.All("a").Where(link => string.IsNullOrEmpty(link.GetAttribute("href"))).Select(link => $"no address: {link.OuterHtml}"));

    [Theory, MemberData(nameof(Archive))]
    public void Every_image_has_a_text_alternative(string archive) => Keeps(archive,
        page => page.All("img").Where(image => image.GetAttribute("alt") is null).Select(image => image.OuterHtml));

    [Theory, MemberData(nameof(Archive))]
    public void Every_field_has_a_label(string archive) => Keeps(archive,
        page => page.All("input:not([type=hidden]), select, textarea")
            .Where(field => field.Closest("label") is null && (field.Id is null || page.All("label").All(label => label.GetAttribute("for") != field.Id)))
            .Select(field => $"no label: {field.OuterHtml}"));

    [Theory, MemberData(nameof(Archive))]
    public void Every_table_says_what_its_columns_hold(string archive) => Keeps(archive,
        page => page.All("table").Where(table => table.QuerySelector("th") is null)
            .Select(table => $"no <th>: {table.OuterHtml[..Math.Min(80, table.OuterHtml.Length)]}"));

    [Theory, MemberData(nameof(Archive))]
    public void A_wide_table_scrolls_by_itself_and_can_be_reached(string archive) => Keeps(archive,
        page => page.All("table").Where(table => table.ParentElement!.GetAttribute("tabindex") != "0").Select(_ => "a table stands in no scrolling part"));

    [Theory, MemberData(nameof(Archive))]
    public void Lists_hold_nothing_but_their_items(string archive) => Keeps(archive,
        page => page.All("ul, ol")
            .SelectMany(list => list.Children.Where(child => child.LocalName != "li").Select(child => $"<{child.LocalName}> in <{list.LocalName}>"))
            .Concat(page.All("ul, ol").Where(list => list.ChildElementCount == 0).Select(list => $"an empty list: {list.OuterHtml}")));

    [Theory, MemberData(nameof(Archive))]
    public void A_date_can_be_read_by_programs(string archive) => Keeps(archive, page =>
        page.All("time")
            .Where(time => !Placard.Content.EdtfDate.TryParse(time.GetAttribute("datetime") ?? "", out var date) || date.ToIso8601() is null)
            .Select(time => time.OuterHtml));

    [Theory, MemberData(nameof(Archive))]
    public void A_text_in_another_language_says_so(string archive) => Keeps(archive,
        page => page.All("[lang]").Where(element => string.IsNullOrEmpty(element.GetAttribute("lang"))).Select(element => $"<{element.LocalName} lang=\"\">"));
}
