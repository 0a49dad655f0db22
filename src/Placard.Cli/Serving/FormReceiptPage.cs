using System.Buffers;
using System.Net;
using System.Text;
using Placard.Content;
using Placard.Forms;
using Placard.Urls;

namespace Placard.Cli.Serving;

/// <summary>The page that shows what a handler would have done with a form.</summary>
internal sealed class FormReceiptPage(Site site, CampaignAction action, string handler, FormSubmission post, FormResponse answer)
{
    public const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private const string Style = """
        :root { color-scheme: light dark } body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
        h1 { font-size: 1.5rem; line-height: 1.25 } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem } dl { margin: 0 } dl > div { padding: .5rem 0; border-top: 1px solid #8886 }
        dt { font: .9rem ui-monospace, monospace } dd { margin: 0; white-space: pre-wrap } summary { margin-top: 2rem; cursor: pointer }
        """;

    private readonly StringBuilder html = new();

    public void Write(IBufferWriter<byte> to)
    {
        html.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\"><title>What would have been sent</title><style>").Append(Style).Append("</style></head><body><main>");
        Element("h1", Verdict);
        Element("p", "This is the preview: nothing was sent anywhere, and nothing is kept.");
        if (answer.Status != FormResponseStatus.Rejected) Accepted();
        html.Append("<details><summary>Everything that the browser sent</summary>");
        Element("p", string.Create(null, $"{post.MediaType}, {post.Bytes} bytes"));
        List(post.Fields);
        html.Append("</details><p>");
        Link(new Permalink(action.Permalink.Path), "Back to the form");
        html.Append("</p></main></body></html>");
        var encoder = Encoding.UTF8.GetEncoder();
        foreach (var chunk in html.GetChunks()) encoder.Convert(chunk.Span, to, flush: false, out _, out _);
        html.Clear();
    }

    private string Verdict => answer.Status switch
    {
        FormResponseStatus.Accepted or FormResponseStatus.Challenged => $"{handler} would take this form",
        FormResponseStatus.Flagged => $"{handler} would take this form, but mark it as spam: {answer.Reason}, which only machines do",
        FormResponseStatus.Discarded => $"{handler} would throw this form away, and tell the sender nothing: {answer.Reason}, which only machines do",
        _ => $"{handler} would refuse this form: {answer.Reason}",
    };

    private void Accepted()
    {
        Element("h2", "What the recipient reads");
        List(answer.Data);
        Element("h2", $"What {handler} does");
        List(
        [
            .. IfAny("Before it takes the form", answer.Status == FormResponseStatus.Challenged ? answer.Reason : null),
            .. IfAny("Subject of its mail", answer.Subject), .. IfAny("An answer goes to", answer.ReplyTo), .. IfAny("A copy goes to", answer.CopyTo),
            new FormValue("The sender then reads", answer.RedirectTo ?? $"a page of {handler}’s own"),
        ]);
        if (answer.RedirectTo is not { } url || !url.StartsWith(site.BaseUrl, StringComparison.Ordinal)) return;
        html.Append("<p>");
        Link(action.ThanksPermalink, "See the page that the sender then reads");
        html.Append("</p>");
    }

    private static IEnumerable<FormValue> IfAny(string name, string? value) => value is null ? [] : [new FormValue(name, value)];

    private void List(IEnumerable<FormValue> values)
    {
        html.Append("<dl>");
        foreach (var (name, value) in values)
        {
            html.Append("<div>");
            Element("dt", name);
            html.Append("<dd dir=\"auto\">").Append(WebUtility.HtmlEncode(value.Length > 0 ? value : "–")).Append("</dd></div>");
        }
        html.Append("</dl>");
    }

    private void Link(Permalink page, string text) =>
        html.Append("<a href=\"/").Append(WebUtility.HtmlEncode(page.Href)).Append("\">").Append(WebUtility.HtmlEncode(text)).Append("</a>");

    private void Element(string name, string text) =>
        html.Append('<').Append(name).Append('>').Append(WebUtility.HtmlEncode(text)).Append("</").Append(name).Append('>');
}
