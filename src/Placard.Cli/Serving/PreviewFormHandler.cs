using Microsoft.AspNetCore.Http;
using Placard.Building;
using Placard.Content;
using Placard.Forms;

namespace Placard.Cli.Serving;

/// <summary>Receives the forms of the preview in place of their handlers, and simulates their response. Nothing is forwarded or stored.</summary>
internal sealed class PreviewFormHandler(Preview preview)
{
    public const string BasePath = "/_placard/forms/";

    /// <summary>Others wait, so that a thousand posts need no more memory than these.</summary>
    private const int MaxConcurrent = 2;

    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(30);

    private static readonly SemaphoreSlim Free = new(MaxConcurrent);

    private static readonly FormBuilder Forms = new(Catalog.Default.FormHandlers);

    /// <param name="send">Sends the page that shows what the handler would have done.</param>
    /// <returns>False if the request is not for an action with a form; then nothing was sent.</returns>
    /// <exception cref="BadHttpRequestException">The request is malformed, too large or too slow, or too many wait; it names the status.</exception>
    public async Task<bool> HandleAsync(HttpRequest request, Func<FormReceiptPage, Task> send)
    {
        var path = request.Path.Value!;
        if (!path.StartsWith(BasePath, StringComparison.Ordinal) || preview.Current.Build?.Site is not { } site) return false;
        if (site.Actions.FirstOrDefault(action => action.Permalink.Path == path[BasePath.Length..]) is not { } action) return false;
        var http = request.HttpContext;
        if (!await Free.WaitAsync(MaxWait, http.RequestAborted))
            throw new BadHttpRequestException("The preview receives too many forms at once.", StatusCodes.Status503ServiceUnavailable);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
            limit.CancelAfter(MaxTime);
            var post = await ReadAsync(request, site, limit.Token);
            if (Forms.Receive(site, action, post) is not { } answer) return false;
            await using var slow = limit.Token.Register(http.Abort);
            await send(new FormReceiptPage(site, action, Forms.HandlerOf(action.Handler!)!.DisplayName, post, answer));
            return true;
        }
        finally
        {
            Free.Release();
        }
    }

    private static async Task<FormSubmission> ReadAsync(HttpRequest request, Site site, CancellationToken stop)
    {
        try
        {
            return await FormPostReader.ReadAsync(request, new Uri(site.BaseUrl), OriginOf(request, site), stop);
        }
        catch (OperationCanceledException) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The form did not arrive in time.", StatusCodes.Status408RequestTimeout);
        }
    }

    /// <summary>The preview's origin stands for the archive's.</summary>
    private static string? OriginOf(HttpRequest request, Site site) =>
        request.Headers.Origin == $"{request.Scheme}://{request.Host}" ? new Uri(site.BaseUrl).GetLeftPart(UriPartial.Authority) : request.Headers.Origin;
}
