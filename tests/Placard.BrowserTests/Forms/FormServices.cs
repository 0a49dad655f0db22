using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Placard.BrowserTests.Support;
using Placard.Building;
using Placard.Cli.Serving;
using Placard.Content;
using Placard.Forms;

namespace Placard.BrowserTests.Forms;

/// <summary>A submission as a service received it, with the service's response.</summary>
public sealed record Delivery(FormSubmission Post, FormResponse Answer);

/// <summary>Simulates the form services at their real URLs, as strict as their contracts. Archives are distinguished by the <c>Origin</c> header.</summary>
public sealed class FormServices(BrowserFixture browser)
{
    private static readonly FormBuilder Forms = new(Catalog.Default.FormHandlers);

    private readonly Channel<Delivery> deliveries = Channel.CreateUnbounded<Delivery>();

    public HostedArchive Publish(PublishedArchive archive)
    {
        var hosted = browser.Host.Publish(archive);
        foreach (var action in archive.Site.Actions)
        {
            var settings = action.Handler!;
            var handler = Forms.HandlerOf(settings)!;
            var endpoint = handler.Contract(settings).Endpoint;
            if (endpoint.Length == 0) hosted.Post = http => ReceiveAsync(http, handler, settings);
            else browser.Host.Answer(new Uri(endpoint).Host, archive.Origin, http => ReceiveAsync(http, handler, settings));
        }
        return hosted;
    }

    /// <summary>The next submission.</summary>
    public async Task<Delivery> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(BrowserFixture.Timeout));
        return await deliveries.Reader.ReadAsync(limit.Token);
    }

    private async Task ReceiveAsync(HttpContext http, IFormHandler handler, HandlerConfiguration settings)
    {
        var request = http.Request;
        var post = await FormPostReader.ReadAsync(request, new Uri($"https://{request.Host.Host}{request.Path}"), request.Headers.Origin,
            http.RequestAborted);
        var answer = handler.Receive(post, settings);
        await deliveries.Writer.WriteAsync(new Delivery(post, answer));
        http.Response.ContentType = "text/html; charset=utf-8";
        if (answer.Status == FormResponseStatus.Rejected)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (answer.RedirectTo is { } redirect)
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = redirect;
            return;
        }
        await http.Response.WriteAsync($"<!doctype html><title>{handler.DisplayName}</title><link rel=\"icon\" href=\"data:,\"><p>{answer.Status}: {answer.Reason}</p>");
    }
}
