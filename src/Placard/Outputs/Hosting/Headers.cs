using System.Text;
using Placard.Diagnostics;
using Placard.Model;
using Placard.Outputs.Pages;
using Placard.Rendering.Theming;

namespace Placard.Outputs.Hosting;

/// <summary>
/// <c>_headers</c> for hosts that read it. Rules that match one address add up there, so a policy stands only where nothing
/// more particular does: by folder, and by page where a form is open.
/// </summary>
public sealed class Headers : ISiteOutput
{
    private static readonly string[] Folders = ["articles", "campaigns", "years", "tags", "kinds", "languages", "data", "files", "assets"];

    public string Name => "headers";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        yield return new OutputFile("_headers", SourceLocation.StartOf("_headers"), (to, diagnostics) => TextOutput.File("_headers", () => Text(context, diagnostics)).Write(to, diagnostics));
    }

    private static string Text(OutputContext context, DiagnosticBag diagnostics)
    {
        var text = new StringBuilder();
        Rule(text, "/*", ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "strict-origin"), ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"), ("Cross-Origin-Opener-Policy", "same-origin"));
        foreach (var folder in Folders) Policy(text, $"/{folder}/*", ContentPolicy.Plain);
        Policy(text, "/", ContentPolicy.Plain);
        foreach (var page in RootPages(context)) Policy(text, page, ContentPolicy.Plain);
        Policy(text, "/404.html", ContentPolicy.WithInlineStyle(StyleHash.Of(NotFoundPage.StylesOf(context.Theme))));
        foreach (var action in context.Site.Actions)
        {
            var form = context.Forms.Build(context.Site, action, diagnostics);
            Policy(text, '/' + action.Permalink.Href, form is null ? ContentPolicy.Plain : ContentPolicy.WithForm(form.Origins));
            if (action.ThanksPage is null) Policy(text, '/' + action.ThanksPermalink.Href, ContentPolicy.Plain);
        }
        foreach (var capture in context.Site.Captures)
        {
            Policy(text, '/' + capture.Permalink.Href, ContentPolicy.WithFrame);
            Policy(text, $"/captures/{Permalink.Encode(capture.Name)}/*", ContentPolicy.Capture);
        }
        return text.ToString();
    }

    private static IEnumerable<string> RootPages(OutputContext context) =>
        context.Site.Pages.Select(page => '/' + page.Permalink.Href)
            .Concat(["/index.html", "/actions/index.html", "/captures/index.html"])
            .Where(path => !Folders.Any(folder => path.StartsWith($"/{folder}/", StringComparison.Ordinal)))
            .Where(path => context.Pages.Publishes(new Permalink(path[1..])) || path == "/index.html")
            .Distinct(StringComparer.Ordinal);

    private static void Policy(StringBuilder text, string path, string policy) => Rule(text, path, ("Content-Security-Policy", policy));

    private static void Rule(StringBuilder text, string path, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        text.Append(path).Append('\n');
        foreach (var (name, value) in headers) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
    }
}
