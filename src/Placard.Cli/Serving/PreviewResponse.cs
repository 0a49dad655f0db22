using System.Buffers;
using Microsoft.AspNetCore.Http;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Cli.Serving;

/// <summary>Sends the responses of the preview.</summary>
internal static class PreviewResponse
{
    /// <summary>The response is rendered before the first byte is sent, so that a failure can still be reported.</summary>
    public static async Task WriteAsync(HttpContext http, string type, Action<IBufferWriter<byte>> write, string? policy = null)
    {
        if (policy is not null) http.Response.Headers.ContentSecurityPolicy = policy;
        using var body = new ResponseBuffer();
        try
        {
            write(body);
        }
        catch (UnexpectedFailureException failure)
        {
            await TextAsync(http, StatusCodes.Status500InternalServerError,
                $"The program failed at {failure.Message} This is a bug of the program; please report it.");
            return;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await UnreadableAsync(http, failure);
            return;
        }
        SetType(http, type);
        http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.BodyWriter.WriteAsync(body.Written, http.RequestAborted);
    }

    /// <summary>Sends a large copy in blocks: a film needs no more memory than a page.</summary>
    public static async Task CopyAsync(HttpContext http, string type, SourceFile source, string? policy)
    {
        if (policy is not null) http.Response.Headers.ContentSecurityPolicy = policy;
        Stream bytes;
        long length;
        try
        {
            (bytes, length) = (source.OpenRead(), source.Length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await UnreadableAsync(http, failure);
            return;
        }
        await using (bytes)
        {
            SetType(http, type);
            http.Response.ContentLength = length;
            if (!HttpMethods.IsHead(http.Request.Method)) await bytes.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
    }

    private static Task UnreadableAsync(HttpContext http, Exception failure)
    {
        http.Response.Headers["Refresh"] = "1";
        return TextAsync(http, StatusCodes.Status503ServiceUnavailable, $"{failure.Message} The page is asked for again in a second.");
    }

    private static void SetType(HttpContext http, string type)
    {
        var isText = type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal)
            || type.EndsWith("xml", StringComparison.Ordinal);
        http.Response.ContentType = isText ? type + "; charset=utf-8" : type;
    }

    public static Task TextAsync(HttpContext http, int status, string message)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(message + "\n");
    }
}
