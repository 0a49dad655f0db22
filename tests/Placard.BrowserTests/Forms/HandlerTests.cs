using Microsoft.Playwright;
using Placard.BrowserTests.Support;
using Placard.Building;
using Placard.Content;
using Placard.Forms;

namespace Placard.BrowserTests.Forms;

/// <summary>Every handler with every kind of form: the input arrives, and the sender sees the thank-you page.</summary>
public abstract class HandlerTests(BrowserFixture browser, bool withScript)
{
    public static TheoryData<string, ActionKind> Forms =>
        [.. Catalog.Default.FormHandlers.SelectMany(handler =>
            new[] { ActionKind.Letter, ActionKind.Petition, ActionKind.Contact, ActionKind.Call }.Select(kind => (handler.Type, kind)))];

    public static TheoryData<string> Handlers => [.. Catalog.Default.FormHandlers.Select(handler => handler.Type)];

    [Theory, MemberData(nameof(Forms))]
    public async Task Input_arrives_and_the_sender_sees_the_thank_you_page(string type, ActionKind kind)
    {
        await using var reader = await browser.ReaderAsync(withScript);
        var services = new FormServices(browser);
        var hosted = services.Publish(ActionArchive.Of(HostFor(type, kind.ToString()), type, kind, withOptionalSettings: kind != ActionKind.Contact));
        var page = await reader.OpenAsync(hosted.UrlOf(ActionArchive.Page));
        var sender = new Sender(page);
        await sender.FillInAsync();
        await sender.SendAsync();

        var (post, answer) = await services.NextAsync();
        var captcha = FormServices.SolvedUrlOf(post);
        if (ContractOf(hosted).Captcha is { IsOff: false })
        {
            Assert.Equal(FormResponseStatus.Challenged, answer.Status);
            await page.GetByRole(AriaRole.Button).ClickAsync();
            (post, answer) = await services.NextAsync();
        }
        Assert.Equal((FormResponseStatus.Accepted, ""), (answer.Status, answer.Reason));
        Assert.Equal(sender.Submitted, answer.Data);
        var contract = ContractOf(hosted);
        Assert.Equal(contract.Capabilities.HasFlag(HandlerCapabilities.ReplyTo) ? Sender.Email : null, answer.ReplyTo);
        await EndsAsync(reader, page, hosted, contract, post);
        reader.AssertStayedAt(hosted.Archive.Origin, $"POST {post.Url}", $"POST {captcha}", "GET data:,");
    }

    [Theory, MemberData(nameof(Handlers))]
    public async Task A_submission_with_the_honeypot_filled_in_is_discarded_or_marked_as_spam(string type)
    {
        await using var reader = await browser.ReaderAsync(withScript);
        var services = new FormServices(browser);
        var hosted = services.Publish(ActionArchive.Of(HostFor(type, "machine"), type, ActionKind.Petition, withOptionalSettings: true));
        var page = await reader.OpenAsync(hosted.UrlOf(ActionArchive.Page));
        var honeypot = page.Locator(".trap input");
        if (ContractOf(hosted).Honeypot is null)
        {
            await Assertions.Expect(honeypot).ToHaveCountAsync(0);
            return;
        }
        await new Sender(page).FillInAsync();
        await honeypot.EvaluateAsync("field => { field.value = 'https://buy.example/'; field.checked = true; }");
        await new Sender(page).SendAsync();

        var (post, answer) = await services.NextAsync();
        Assert.Equal(ContractOf(hosted).Honeypot!.OnlyFlags ? FormResponseStatus.Flagged : FormResponseStatus.Discarded, answer.Status);
        await EndsAsync(reader, page, hosted, ContractOf(hosted), post);
    }

    [Theory, InlineData("formspark"), InlineData("staticman")]
    public async Task What_a_service_refuses_leads_back_to_the_action_which_says_so(string type)
    {
        await using var reader = await browser.ReaderAsync(withScript);
        var services = new FormServices(browser) { RefuseAll = true };
        var hosted = services.Publish(ActionArchive.Of(HostFor(type, "refused"), type, ActionKind.Letter, withOptionalSettings: true));
        var page = await reader.OpenAsync(hosted.UrlOf(ActionArchive.Page));
        await Assertions.Expect(page.Locator(".failed")).ToBeHiddenAsync();
        await new Sender(page).FillInAsync();
        await new Sender(page).SendAsync();

        Assert.Equal(FormResponseStatus.Rejected, (await services.NextAsync()).Answer.Status);
        await reader.EndsAtAsync(page, hosted.UrlOf(ActionArchive.Page) + "#_failed");
        await Assertions.Expect(page.Locator(".failed")).ToBeInViewportAsync();
        await page.Locator(".failed a").ClickAsync();
        await Assertions.Expect(page.Locator("#_ways")).ToBeInViewportAsync();
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task Nobody_is_thanked_for_a_signature_that_Staticman_throttles()
    {
        await using var reader = await browser.ReaderAsync(withScript);
        var services = new FormServices(browser);
        var hosted = services.Publish(ActionArchive.Of(HostFor("staticman", "throttled"), "staticman", ActionKind.Petition, withOptionalSettings: false));
        foreach (var status in new[] { FormResponseStatus.Accepted, FormResponseStatus.Accepted, FormResponseStatus.Rejected })
        {
            var page = await reader.OpenAsync(hosted.UrlOf(ActionArchive.Page));
            await new Sender(page).FillInAsync();
            await new Sender(page).SendAsync();
            var (post, answer) = await services.NextAsync();
            Assert.Equal(status, answer.Status);
            await reader.EndsAtAsync(page, status == FormResponseStatus.Accepted ? hosted.UrlOf(ActionArchive.Thanks) : post.Url.AbsoluteUri);
        }
    }

    public static TheoryData<string> CustomServices => [.. Tests.Support.CustomServices.Names];

    [Theory, MemberData(nameof(CustomServices))]
    public async Task Input_arrives_at_the_services_that_the_documentation_shows_as_settings(string name)
    {
        await using var reader = await browser.ReaderAsync(withScript);
        var services = new FormServices(browser);
        var service = Tests.Support.CustomServices.ContractOf(name);
        var hosted = services.Publish(ActionArchive.OfCustom(HostFor(name.ToLowerInvariant(), "custom"), name), service);
        var page = await reader.OpenAsync(hosted.UrlOf(ActionArchive.Page));
        var sender = new Sender(page);
        await sender.FillInAsync();
        await sender.SendAsync();

        var (post, answer) = await services.NextAsync();
        Assert.Equal((FormResponseStatus.Accepted, "", Sender.Email), (answer.Status, answer.Reason, answer.ReplyTo));
        Assert.Equal(sender.Submitted, answer.Data);
        await EndsAsync(reader, page, hosted, service, post);
        reader.AssertStayedAt(hosted.Archive.Origin, $"POST {post.Url}", "GET data:,");
    }

    private static async Task EndsAsync(Reader reader, IPage page, HostedArchive hosted, FormContract contract, FormSubmission post)
    {
        if (!contract.Capabilities.HasFlag(HandlerCapabilities.Redirect))
        {
            await reader.EndsAtAsync(page, post.Url.AbsoluteUri);
            return;
        }
        var thanks = hosted.UrlOf(ActionArchive.Thanks);
        await reader.EndsAtAsync(page, contract.RedirectStyle == RedirectStyle.FormAction ? thanks.Replace(".html", "", StringComparison.Ordinal) : thanks);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(hosted.Archive.Built.Page(ActionArchive.Thanks).QuerySelector("h1")!.TextContent);
    }

    private static FormContract ContractOf(HostedArchive hosted)
    {
        var settings = hosted.Archive.Site.Actions.Single().Handler!;
        return ActionArchive.Handler(settings.Type).Contract(settings);
    }

    private string HostFor(string type, string kind) => $"{type}-{kind.ToLowerInvariant()}-{(withScript ? "with" : "without")}-script.test";
}

public class HandlerTestsWithScript(BrowserFixture browser) : HandlerTests(browser, withScript: true);

public class HandlerTestsWithoutScript(BrowserFixture browser) : HandlerTests(browser, withScript: false);
