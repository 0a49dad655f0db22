using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Placard.Forms;

namespace Placard.Cli.Serving;

/// <summary>Reads the form data of one request, in the browser's order. Uploaded files are not stored.</summary>
internal sealed class FormPostReader
{
    /// <summary>The longest boundary of RFC 2046, section 5.1.1, in characters.</summary>
    private const int MaxBoundaryLength = 70;

    private const int MaxFields = 1000;

    /// <summary>The maximum length of all names and values together, in bytes; uploaded files don't count.</summary>
    private const int MaxTextLength = 256 * 1024;

    private readonly List<FormValue> fields = [];
    private int textLength;

    private FormPostReader()
    {
    }

    /// <param name="url">The URL that the form is sent to.</param>
    /// <param name="origin">The origin of the form; null if unknown.</param>
    /// <exception cref="BadHttpRequestException">The request is malformed (400), too large (413) or too slow (408).</exception>
    public static async Task<FormSubmission> ReadAsync(HttpRequest request, Uri url, string? origin, CancellationToken stop)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed : null;
        var reader = new FormPostReader();
        try
        {
            if (type?.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true)
                await reader.ReadPartsAsync(request.Body, BoundaryOf(type), stop);
            else if (request.ContentLength > MaxTextLength)
                throw TooMuchText();
            else
                await reader.ReadPairsAsync(request.Body, stop);
        }
        // The parser reports a body that ends early, and headers of a part that are too long.
        catch (Exception failure) when (failure is (IOException or InvalidDataException) and not BadHttpRequestException)
        {
            throw Malformed(failure.Message, failure);
        }
        return new FormSubmission(url, type?.MediaType.Value ?? "", origin, reader.fields, request.ContentLength ?? 0);
    }

    private static string BoundaryOf(MediaTypeHeaderValue type) => HeaderUtilities.RemoveQuotes(type.Boundary).Value switch
    {
        null or "" => throw Malformed("The boundary is missing."),
        { Length: > MaxBoundaryLength } => throw Malformed($"The boundary is longer than {MaxBoundaryLength} characters."),
        { } boundary => boundary,
    };

    private async Task ReadPairsAsync(Stream body, CancellationToken stop)
    {
        foreach (var pair in new QueryStringEnumerable(await ReadTextAsync(body, stop))) Add(pair.DecodeName().ToString(), pair.DecodeValue().ToString());
    }

    private async Task ReadPartsAsync(Stream body, string boundary, CancellationToken stop)
    {
        var reader = new MultipartReader(boundary, body);
        while (await reader.ReadNextSectionAsync(stop) is { } part)
        {
            if (part.GetContentDispositionHeader() is not { } header) throw Malformed("A part has no name.");
            var name = Counted(HeaderUtilities.RemoveQuotes(header.Name).ToString());
            if (header.IsFileDisposition())
            {
                await part.Body.DrainAsync(stop);
                Add(name, Counted(HeaderUtilities.RemoveQuotes(header.FileName).ToString()));
            }
            else
            {
                Add(name, await ReadTextAsync(part.Body, stop));
            }
        }
    }

    private async Task<string> ReadTextAsync(Stream body, CancellationToken stop)
    {
        var text = new MemoryStream();
        var block = new byte[4096];
        while (await body.ReadAsync(block, stop) is > 0 and var count)
        {
            Count(count);
            text.Write(block.AsSpan(0, count));
        }
        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    private string Counted(string text)
    {
        Count(text.Length);
        return text;
    }

    private void Count(int length)
    {
        textLength += length;
        if (textLength > MaxTextLength) throw TooMuchText();
    }

    private void Add(string name, string value)
    {
        if (fields.Count == MaxFields) throw TooLarge($"The preview reads {MaxFields} fields of a form.");
        fields.Add(new FormValue(name, value));
    }

    private static BadHttpRequestException TooLarge(string message) => new(message, StatusCodes.Status413PayloadTooLarge);

    private static BadHttpRequestException Malformed(string message, Exception? cause = null) =>
        cause is null ? new(message) : new(message, cause);

    private static BadHttpRequestException TooMuchText() => TooLarge($"The preview reads {MaxTextLength / 1024} KB of text in a form.");
}
