using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Forms;
using Placard.Tests.Conventions;
using Placard.Tests.Support;

namespace Placard.Tests.Forms;

/// <summary>What is true of every form handler: the form that Placard makes for it is one that the service accepts.</summary>
public class HandlerTests
{
    public static TheoryData<string> Handlers => [.. Newcomers.Catalog.FormHandlers.Select(handler => handler.Type)];

    [Theory, MemberData(nameof(Handlers))]
    public void The_service_accepts_what_the_form_sends(string type)
    {
        var form = new FilledForm(type);
        var answer = form.Send();

        Assert.Equal((FormResponseStatus.Accepted, ""), (answer.Status, answer.Reason));
        var data = answer.Data.Select(field => field.Value).ToList();
        Assert.All(["Ana Ruiz", "ana@example.org", "Málaga", "Dear reader."], typed => Assert.Contains(typed, data));
    }

    [Theory, MemberData(nameof(Handlers))]
    public void People_end_on_the_thank_you_page_wherever_the_service_can_send_them(string type)
    {
        var form = new FilledForm(type);
        var redirect = form.Send().RedirectTo;
        if (form.Contract.Capabilities.HasFlag(HandlerCapabilities.Redirect))
            Assert.Equal("https://archive.test/actions/write/thanks", redirect?.Replace(".html", "", StringComparison.Ordinal));
        else Assert.Null(redirect);
    }

    [Theory, MemberData(nameof(Handlers))]
    public void The_policy_allows_the_service_and_the_page_it_sends_people_to(string type)
    {
        var form = new FilledForm(type);
        var allowed = form.Policy.Split("form-action ")[1].Split(';')[0].Split(' ').Select(origin => origin == "'self'" ? "https://archive.test" : origin)
            .ToList();
        Assert.Contains(form.Action.GetLeftPart(UriPartial.Authority), allowed);
        Assert.Contains("https://archive.test", allowed);
        Assert.True(allowed.Count <= 2, form.Policy);
    }

    [Theory, MemberData(nameof(Handlers))]
    public void Answers_go_to_the_sender_wherever_the_service_can_send_them(string type)
    {
        var form = new FilledForm(type);
        Assert.Equal(form.Contract.Capabilities.HasFlag(HandlerCapabilities.ReplyTo) ? "ana@example.org" : null, form.Send().ReplyTo);
    }

    [Theory, MemberData(nameof(Handlers))]
    public void A_mail_has_the_subject_and_the_copy_that_were_asked_for_wherever_the_service_can_set_them(string type)
    {
        var form = new FilledForm(type, "mailSubject: Another letter, copyTo: office@example.org");
        var answer = form.Send();
        Assert.Equal(form.Contract.Capabilities.HasFlag(HandlerCapabilities.Subject) ? "Another letter" : null, answer.Subject);
        Assert.Equal(form.Contract.Capabilities.HasFlag(HandlerCapabilities.Copy) ? "office@example.org" : null, answer.CopyTo);
    }

    [Theory, MemberData(nameof(Handlers))]
    public void A_filled_honeypot_is_discarded_or_marked_as_spam(string type)
    {
        var form = new FilledForm(type);
        if (form.Contract.Honeypot is not { } honeypot)
        {
            Assert.Empty(form.Element.QuerySelectorAll(".trap"));
            return;
        }
        Assert.Equal(honeypot.OnlyFlags ? FormResponseStatus.Flagged : FormResponseStatus.Discarded,
            form.Send(with: new FormValue(honeypot.Name, "on")).Status);
    }

    [Theory, MemberData(nameof(Handlers))]
    public void A_post_without_what_the_service_needs_is_refused(string type)
    {
        var form = new FilledForm(type);
        foreach (var constant in form.Contract.Constants)
            Assert.Equal(FormResponseStatus.Rejected, form.Send(without: constant.Name).Status);
        Assert.Equal(FormResponseStatus.Rejected, form.Send(mediaType: "text/plain").Status);
        Assert.Equal(FormResponseStatus.Rejected, form.Send(origin: "null").Status);
        Assert.Equal(form.Contract.Capabilities.HasFlag(HandlerCapabilities.Json)
            ? FormResponseStatus.Accepted
            : FormResponseStatus.Rejected, form.Send(mediaType: "application/json").Status);
    }

    [Theory, MemberData(nameof(Handlers))]
    public void A_question_that_bears_a_reserved_name_stops_the_build_at_its_line(string type)
    {
        var contract = new FilledForm(type).Contract;
        string?[] steering = [contract.Redirect, contract.ErrorRedirect, contract.Subject, contract.ReplyTo, contract.Copy, contract.Honeypot?.Name,
            contract.Captcha?.Off?.Name, .. contract.Constants.Concat(contract.Options).Select(value => value.Name), .. contract.ReservedNames,
            .. contract.FileNames];
        foreach (var name in steering.OfType<string>().Where(name => name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')))
        {
            var messages = FilledForm.Site(type, "", name).Build().Messages;
            Assert.Contains(messages,
                message => message.StartsWith("input/actions/write.md:6:19: error PLC1604: ", StringComparison.Ordinal)
                    && message.Contains($"`{name}`", StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Handlers))]
    public void What_is_refused_leads_back_to_the_action_wherever_the_service_can_be_told(string type)
    {
        var form = new FilledForm(type);
        Assert.Equal(form.Contract.ErrorRedirect is null ? null : "https://archive.test/actions/write.html#_failed", form.Send(origin: "null").RedirectTo);
        Assert.Equal(form.Contract.ErrorRedirect is null, form.Element.Owner!.GetElementById("_failed") is null);
    }

    [Theory, MemberData(nameof(Handlers))]
    public void A_captcha_comes_first_unless_it_is_off(string type)
    {
        var form = new FilledForm(type);
        Assert.Equal(form.Contract.Captcha is { IsOff: false } ? FormResponseStatus.Challenged : FormResponseStatus.Accepted,
            form.Send(isSolved: false).Status);
    }

    [Theory, MemberData(nameof(Handlers))]
    public void The_recipient_sees_every_field_that_the_reader_fills_in(string type)
    {
        var form = new FilledForm(type);
        var typed = form.Element.QuerySelectorAll("[name]:not([type=hidden], .trap [name])").Select(field => field.GetAttribute("name")!).ToList();
        Assert.DoesNotContain(typed, form.Contract.IsConcealed);
        Assert.Equal(typed.Order(StringComparer.Ordinal), form.Send().Data.Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Handlers))]
    public void The_privacy_notice_names_everybody_who_sees_what_is_sent(string type)
    {
        var form = new FilledForm(type);
        var notice = form.Element.ParentElement!.QuerySelector("dl")!.TextContent;
        Assert.All(form.Contract.FurtherRecipients, recipient => Assert.Contains(recipient.Name, notice, StringComparison.Ordinal));
        Assert.Equal(form.Contract.FurtherRecipients.Any(), notice.Contains("Also seen by", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Handlers))]
    public void A_URL_of_the_service_without_encryption_stops_the_build(string type)
    {
        var handler = Newcomers.Catalog.FormHandlers.Single(candidate => candidate.Type == type);
        foreach (var setting in handler.Settings.Where(setting => setting.IsUrl))
        {
            Assert.Contains(FilledForm.Site(type, $"{setting.Name}: http://forms.test/x").Build().Diagnostics, diagnostic =>
                diagnostic.Descriptor == DiagnosticDescriptors.InsecureEndpoint);
        }
    }
}

/// <summary>The form of a handler as a reader filled it in: what a browser would send of it.</summary>
internal sealed class FilledForm
{
    private readonly IFormHandler handler;
    private readonly HandlerConfiguration settings;

    public FilledForm(string type, string more = "")
    {
        handler = Newcomers.Catalog.FormHandlers.Single(candidate => candidate.Type == type);
        var values = SettingsOf(handler, more).Split(", ").Where(pair => pair.Length > 0).Select(pair => pair.Split(": ", 2));
        settings = new HandlerConfiguration(type, values.ToDictionary(pair => pair[0], pair => new HandlerValue(pair[1], default, default)), default);
        var site = Site(type, more).Build();
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.IsError);
        var page = site.Page("actions/write.html");
        Policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Element = (IHtmlFormElement)page.QuerySelector("form")!;
    }

    public IHtmlFormElement Element { get; }

    public string Policy { get; }

    public FormContract Contract => handler.Contract(settings);

    public Uri Action => new(new Uri("https://archive.test/actions/write.html"), Element.GetAttribute("action")!);

    /// <param name="isSolved">Whether the reader has solved the captcha, if the service shows one.</param>
    public FormResponse Send(FormValue? with = null, string? without = null, string? mediaType = null, string origin = "https://archive.test",
        bool isSolved = true, int earlier = 0, bool isOverQuota = false)
    {
        var fields = Element.QuerySelectorAll("input[name], textarea[name]").Where(IsSent).Select(Fill).ToList();
        if (Contract.Captcha is { IsOff: false } && isSolved) fields.Add(new FormValue("g-recaptcha-response", "solved"));
        if (with is not null) fields = [.. fields.Where(field => field.Name != with.Name), with];
        return handler.Receive(new FormSubmission(Action, mediaType
            ?? Element.GetAttribute("enctype")!, origin, [.. fields.Where(field => field.Name != without)], 1000)
        {
            EarlierFromSender = earlier, IsOverQuota = isOverQuota,
        },
            settings);
    }

    public static TestSite Site(string type, string more, string field = "home-town") => TestSite.Of($$"""
        == archive.yaml
        title: T
        baseUrl: https://archive.test/
        handler: { type: {{type}}, {{SettingsOf(Newcomers.Catalog.FormHandlers.Single(candidate => candidate.Type == type), more)}} }
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        == actions/write.md
        ---
        title: Write
        kind: letter
        subject: A subject
        targets: [{ name: Somebody }]
        fields: [{ name:  {{field}}, label: Home town }]
        ---
        ## Letter

        Dear reader.
        """).With(Newcomers.Catalog);

    private static string SettingsOf(IFormHandler handler, string more)
    {
        var needed = handler.Settings.Where(setting => setting.Required && !more.StartsWith(setting.Name + ":", StringComparison.Ordinal))
            .Select(setting => $"{setting.Name}: {(setting.IsUrl ? "https://forms.test/x" : "x-" + setting.Name)}");
        return string.Join(", ", needed.Append(more).Where(text => text.Length > 0));
    }

    private static bool IsSent(IElement field) => field.GetAttribute("type") != "checkbox" || field.Closest(".tick") is not null;

    private static FormValue Fill(IElement field) => new(field.GetAttribute("name")!, field switch
    {
        { Id: "_name" } => "Ana Ruiz",
        { Id: "_email" } => "ana@example.org",
        { LocalName: "textarea" } => field.TextContent.Trim(),
        _ when field.Closest(".trap") is not null => "",
        _ when field.Id?.StartsWith("_field", StringComparison.Ordinal) == true => "Málaga",
        _ => field.GetAttribute("value") ?? "",
    });
}
