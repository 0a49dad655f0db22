using Placard.Tests.Support;
using static Placard.Tests.Html.EveryPage;

namespace Placard.Tests.Html;

/// <summary>What no page does: run scripts, or let anybody else learn who reads it.</summary>
public class PolicyTests
{
    public static TheoryData<string> Archive => Archives.Names;

    [Theory, MemberData(nameof(Archive))]
    public void A_page_forbids_by_its_own_policy_what_comes_from_elsewhere(string archive) => Keeps(archive, page =>
    {
        var policy = page.Document.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content") ?? "";
        var directives = policy.Split("; ").Select(directive => directive.Split(' ')).ToList();
        return When(!policy.StartsWith("default-src 'none'; ", StringComparison.Ordinal), $"policy is \"{policy}\"")
            .Concat(When(!directives.Any(directive => directive[0] == "form-action"), "forms may lead anywhere"))
            .Concat(When(!directives.Any(directive => directive[0] == "base-uri"), "a <base> may move every link"))
            .Concat(directives.Where(directive => directive[0] != "form-action")
                .SelectMany(directive =>
                    directive.Skip(1)
                        .Where(source => source is not ("'none'" or "'self'" or "data:") && !source.StartsWith("'sha256-", StringComparison.Ordinal))
                    .Select(source => $"{directive[0]} allows {source}")));
    });

    [Theory, MemberData(nameof(Archive))]
    public void The_policy_stands_before_anything_that_loads(string archive) => Keeps(archive, page =>
    {
        var head = page.All("head > *").ToList();
        var policy = head.FindIndex(element => element.GetAttribute("http-equiv") == "Content-Security-Policy");
        var first = head.FindIndex(element => element.LocalName is "link" or "script" or "style");
        return When(first >= 0 && first < policy, $"<{head[Math.Max(first, 0)].LocalName}> stands before it");
    });

    [Theory, MemberData(nameof(Archive))]
    public void A_page_without_a_declared_script_runs_none(string archive) => Keeps(archive, page =>
    {
        var policy = page.Document.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content") ?? "";
        return policy.Contains("script-src", StringComparison.Ordinal)
            ? []
            : page.All("script:not([type='application/ld+json'])").Select(script => $"holds {script.OuterHtml}");
    });

    [Theory, MemberData(nameof(Archive))]
    public void Only_the_search_the_pages_of_actions_and_cards_that_will_open_or_close_need_scripts(string archive) => Keeps(archive,
        page => page.Document.Body!.ClassName is "search" or "action" or "thanks" or "letters" or "paper"
            || page.All(".card:is([data-opens], [data-closes])").Any()
            ? []
            : page.All("script:not([type='application/ld+json'])").Select(script => $"holds {script.OuterHtml}"));

    [Theory, MemberData(nameof(Archive))]
    public void No_element_carries_a_script_or_a_style(string archive) => Keeps(archive,
        page => page.All("*").SelectMany(element => element.Attributes
            .Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style")
            .Select(attribute => $"<{element.LocalName} {attribute.Name}>")));

    [Theory, MemberData(nameof(Archive))]
    public void Nothing_is_loaded_from_elsewhere(string archive) => Keeps(archive,
        page => page.All("img, iframe, script, link[rel=stylesheet], link[rel=icon], audio, video, source, object, embed")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("data") ?? "")
            .Where(url => url.Contains("//", StringComparison.Ordinal)).Select(url => $"loads {url}"));

    [Theory, MemberData(nameof(Archive))]
    public void A_frame_is_sandboxed_and_named(string archive) => Keeps(archive,
        page => page.All("iframe").SelectMany(frame =>
            When(frame.GetAttribute("sandbox") is not "allow-same-origin allow-top-navigation-by-user-activation",
                    $"sandbox is \"{frame.GetAttribute("sandbox")}\"")
                .Concat(When(string.IsNullOrWhiteSpace(frame.GetAttribute("title")), "a frame has no title"))));

    [Theory, MemberData(nameof(Archive))]
    public void A_form_leads_only_where_the_policy_lets_it(string archive) => Keeps(archive, page =>
    {
        var policy = page.Document.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content") ?? "";
        return page.All("form")
            .SelectMany(form =>
                When(policy.Contains("form-action 'none'", StringComparison.Ordinal), $"a form to {form.GetAttribute("action")}, which the policy forbids")
            .Concat(When(form.GetAttribute("method") is not "post", "a form that is not posted")));
    });
}
