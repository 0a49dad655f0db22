using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Placard.Forms;

namespace Placard.Cli.Serving;

/// <summary>Reads the form data of a request, in the browser's order. Uploaded files are not stored.</summary>
internal static class FormPostReader
{
    /// <param name="url">The URL that the form is sent to.</param>
    /// <param name="origin">The origin of the form; null if unknown.</param>
    public static async Task<FormSubmission> ReadAsync(HttpRequest request, Uri url, string? origin)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed : null;
        var boundary = HeaderUtilities.RemoveQuotes(type?.Boundary ?? default).Value;
        var fields = boundary is { Length: > 0 } ? await Parts(request.Body, boundary) : await Pairs(request.Body);
        return new FormSubmission(url, type?.MediaType.Value ?? "", origin, fields, request.ContentLength ?? 0);
    }

    private static async Task<IReadOnlyList<FormValue>> Pairs(Stream body)
    {
        using var reader = new StreamReader(body);
        var fields = new List<FormValue>();
        foreach (var pair in new QueryStringEnumerable(await reader.ReadToEndAsync()))
            fields.Add(new FormValue(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        return fields;
    }

    private static async Task<IReadOnlyList<FormValue>> Parts(Stream body, string boundary)
    {
        var reader = new MultipartReader(boundary, body);
        var fields = new List<FormValue>();
        while (await reader.ReadNextSectionAsync() is { } part)
        {
            if (part.GetContentDispositionHeader() is not { } header) continue;
            var name = HeaderUtilities.RemoveQuotes(header.Name).ToString();
            if (!header.IsFileDisposition())
            {
                fields.Add(new FormValue(name, await new FormMultipartSection(part).GetValueAsync()));
            }
            else
            {
                await part.Body.DrainAsync(CancellationToken.None);
                fields.Add(new FormValue(name, HeaderUtilities.RemoveQuotes(header.FileName).ToString()));
            }
        }
        return fields;
    }
}
