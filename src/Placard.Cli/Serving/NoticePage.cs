using System.Buffers;
using System.Net;
using System.Text;
using Placard.Diagnostics;

namespace Placard.Cli.Serving;

/// <summary>The page that the preview shows in place of one that cannot be built; the script adds the errors.</summary>
internal static class NoticePage
{
    /// <param name="heading">The heading.</param>
    /// <param name="text">What to do.</param>
    /// <param name="errors">The errors, for a browser without scripts.</param>
    public static void Write(IBufferWriter<byte> to, long version, string heading, string text, IEnumerable<Diagnostic> errors)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">")
            .Append("<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-inline-size:40rem;margin:3rem auto;padding-inline:1.25rem;overflow-wrap:anywhere}</style>")
            .Append("<title>Preview</title></head><body><h1>").Append(WebUtility.HtmlEncode(heading)).Append("</h1><p>").Append(WebUtility.HtmlEncode(text))
                .Append("</p><noscript><ul>");
        foreach (var error in errors) page.Append("<li>").Append(WebUtility.HtmlEncode(error.ToString())).Append("</li>");
        ReloadScript.Inject(Encoding.UTF8.GetBytes(page.Append("</ul></noscript></body></html>\n").ToString()), version, to);
    }
}
