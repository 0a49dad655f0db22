using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Placard.BrowserTests.Support;
using Placard.Building;
using Placard.Cli.Serving;
using Placard.Forms;

namespace Placard.BrowserTests.Forms;

/// <summary>A submission as a service received it, with the service's response.</summary>
public sealed record Delivery(FormSubmission Post, FormResponse Answer);

/// <summary>Simulates the form services at their real URLs, as strict as their contracts. Archives are distinguished by the <c>Origin</c> header.</summary>
public sealed class FormServices(BrowserFixture browser)
{
    private static readonly FormBuilder Forms = new(Catalog.Default.FormHandlers);

    private readonly Channel<Delivery> deliveries = Channel.CreateUnbounded<Delivery>();
    /// <summary>The parameter of a captcha's page that names the archive from whose form it was shown.</summary>
    private const string From = "from";

    private static readonly ConcurrentDictionary<string, RequestDelegate> Solved = new(StringComparer.Ordinal);

    private int earlier;

    /// <summary>Whether the services refuse everything once they have read it.</summary>
    public bool RefuseAll { get; set; }

    /// <summary>Publishes an archive whose form goes to a service that the archive's settings describe, but do not know.</summary>
    public HostedArchive Publish(PublishedArchive archive, FormContract service)
    {
        browser.Host.Answer(new Uri(service.Endpoint).Host, archive.Origin,
            http => ReceiveAsync(http, "The service", post => FormServiceSimulator.Receive(service, post)));
        return browser.Host.Publish(archive);
    }

    public HostedArchive Publish(PublishedArchive archive)
    {
        var hosted = browser.Host.Publish(archive);
        foreach (var action in archive.Site.Actions)
        {
            var settings = action.Handler!;
            var handler = Forms.HandlerOf(settings)!;
            var endpoint = handler.Contract(settings).Endpoint;
            if (endpoint.Length == 0) hosted.Post = Answer;
            else AnswerAt(new Uri(endpoint), archive.Origin, Answer);

            Task Answer(HttpContext http) => ReceiveAsync(http, handler.DisplayName, post => handler.Receive(post, settings));
        }
        return hosted;
    }

    /// <summary>Answers the forms of an archive, and the page of the service itself that posts them once its captcha is solved.</summary>
    private void AnswerAt(Uri endpoint, string origin, RequestDelegate answer)
    {
        browser.Host.Answer(endpoint.Host, origin, answer);
        Solved[origin] = answer;
        browser.Host.Answer(endpoint.Host, endpoint.GetLeftPart(UriPartial.Authority), http => Solved[http.Request.Query[From]!](http));
    }

    /// <summary>The next submission.</summary>
    public async Task<Delivery> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(BrowserFixture.Timeout));
        return await deliveries.Reader.ReadAsync(limit.Token);
    }

    private async Task ReceiveAsync(HttpContext http, string service, Func<FormSubmission, FormResponse> receive)
    {
        var request = http.Request;
        var from = (string?)request.Query[From];
        var url = new Uri($"https://{request.Host.Host}{request.Path}{(from is null ? request.QueryString : "")}");
        var read = await FormPostReader.ReadAsync(request, url, RefuseAll ? "null" : from ?? request.Headers.Origin, http.RequestAborted);
        var post = read with { EarlierFromSender = earlier };
        var answer = receive(post);
        if (answer.Status == FormResponseStatus.Accepted) earlier++;
        await deliveries.Writer.WriteAsync(new Delivery(post, answer));
        http.Response.ContentType = "text/html; charset=utf-8";
        if (answer.Status == FormResponseStatus.Challenged)
        {
            await http.Response.WriteAsync(CaptchaPage(post));
            return;
        }
        if (answer.RedirectTo is null && answer.Status == FormResponseStatus.Rejected)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (answer.RedirectTo is { } redirect)
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = redirect;
            return;
        }
        await http.Response.WriteAsync($"<!doctype html><title>{service}</title><link rel=\"icon\" href=\"data:,\"><p>{answer.Status}: {answer.Reason}</p>");
    }
    /// <summary>The URL to which the page of a captcha posts a form.</summary>
    public static string SolvedUrlOf(FormSubmission post) => $"{post.Url}?{From}={post.Origin}";

    /// <summary>A page of the service that keeps the form, and posts it once the reader has solved the captcha.</summary>
    private static string CaptchaPage(FormSubmission post)
    {
        var fields = post.Fields.Append(new FormValue("g-recaptcha-response", "solved"))
            .Select(field => $"<textarea name=\"{WebUtility.HtmlEncode(field.Name)}\" hidden>\n{WebUtility.HtmlEncode(field.Value)}</textarea>");
        return $"<!doctype html><title>Captcha</title><link rel=\"icon\" href=\"data:,\"><form method=\"post\" action=\"{SolvedUrlOf(post)}\">{string.Concat(fields)}<button>I am no robot</button></form>";
    }
}
