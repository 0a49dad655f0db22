using System.Text;
using Placard.Diagnostics;
using Placard.Model;
using Placard.Rendering.Theming;

namespace Placard.Outputs.Hosting;

/// <summary>
/// <c>_headers</c> for hosts that read it: one policy that holds for every file, and a stricter one for saved sites. Whether a
/// host adds up the rules that match an address or takes the last, none of them undoes another; what a single page may do
/// stands in its own head.
/// </summary>
public sealed class Headers : ISiteOutput
{
    public string Name => "headers";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        yield return new OutputFile("_headers", SourceLocation.StartOf("_headers"), (to, diagnostics) => TextOutput.File("_headers", () => Text(context, diagnostics)).Write(to, diagnostics));
    }

    private static string Text(OutputContext context, DiagnosticBag diagnostics)
    {
        var text = new StringBuilder();
        Rule(
            text,
            "/*",
            ("Content-Security-Policy", ContentPolicy.WholeArchive(FormOrigins(context, diagnostics))),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "strict-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
            ("Cross-Origin-Opener-Policy", "same-origin"));
        foreach (var capture in context.Site.Captures)
            Rule(text, $"/captures/{Permalink.Encode(capture.Name)}/*", ("Content-Security-Policy", ContentPolicy.Capture));
        return text.ToString();
    }

    /// <summary>Where any open form may lead.</summary>
    private static IEnumerable<string> FormOrigins(OutputContext context, DiagnosticBag diagnostics) =>
        context.Site.Actions.Select(action => context.Forms.Build(context.Site, action, diagnostics)).OfType<FormMarkup>()
            .SelectMany(form => form.Origins).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static void Rule(StringBuilder text, string path, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        text.Append(path).Append('\n');
        foreach (var (name, value) in headers) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
    }
}
