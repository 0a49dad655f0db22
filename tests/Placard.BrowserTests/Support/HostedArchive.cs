using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace Placard.BrowserTests.Support;

/// <summary>An archive on a host that supports <c>_headers</c> and URLs without <c>.html</c>, and receives forms only if configured.</summary>
public sealed class HostedArchive(PublishedArchive archive)
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly HeaderRules headers = new(Encoding.UTF8.GetString(archive.Files["_headers"]));

    public PublishedArchive Archive => archive;

    /// <summary>Whether the host applies <c>_headers</c>.</summary>
    public bool SendsHeaders { get; init; } = true;

    /// <summary>The handler of POST requests; null without one.</summary>
    public RequestDelegate? Post { get; set; }

    public string UrlOf(string path) => archive.BaseUrl + path;

    public async Task AnswerAsync(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            if (Post is { } post) await post(http);
            else http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }
        var path = http.Request.Path.Value![archive.BaseUrl.AbsolutePath.Length..];
        string[] candidates = [path, path + ".html", path + "index.html", path + "/index.html"];
        var file = candidates.FirstOrDefault(archive.Files.ContainsKey);
        if (file is null) http.Response.StatusCode = StatusCodes.Status404NotFound;
        file ??= "404.html";
        if (SendsHeaders) headers.Apply(http.Request.Path.Value!, http.Response.Headers);
        http.Response.ContentType = Types.TryGetContentType(file, out var type)
            ? type.StartsWith("text/", StringComparison.Ordinal)
            ? type + "; charset=utf-8"
            : type
            : "application/octet-stream";
        await http.Response.Body.WriteAsync(archive.Files[file]);
    }
}
