using Microsoft.AspNetCore.Http;
using Placard.Building;
using Placard.Content;
using Placard.Forms;

namespace Placard.Cli.Serving;

/// <summary>Receives the forms of the preview in place of their handlers, and simulates their response. Nothing is forwarded or stored.</summary>
internal sealed class PreviewFormHandler(Preview preview)
{
    public const string BasePath = "/_placard/forms/";

    private static readonly FormBuilder Forms = new(Catalog.Default.FormHandlers);

    /// <summary>Null if the request is not for an action with a form.</summary>
    public async Task<FormReceiptPage?> HandleAsync(HttpRequest request)
    {
        var path = request.Path.Value!;
        if (!path.StartsWith(BasePath, StringComparison.Ordinal) || preview.Current.Build?.Site is not { } site) return null;
        if (site.Actions.FirstOrDefault(action => action.Permalink.Path == path[BasePath.Length..]) is not { } action) return null;
        var post = await FormPostReader.ReadAsync(request, new Uri(site.BaseUrl), OriginOf(request, site));
        return Forms.Receive(site, action, post) is { } answer
            ? new FormReceiptPage(site, action, Forms.HandlerOf(action.Handler!)!.DisplayName, post, answer)
            : null;
    }

    /// <summary>The preview's origin stands for the archive's.</summary>
    private static string? OriginOf(HttpRequest request, Site site) =>
        request.Headers.Origin == $"{request.Scheme}://{request.Host}" ? new Uri(site.BaseUrl).GetLeftPart(UriPartial.Authority) : request.Headers.Origin;
}
