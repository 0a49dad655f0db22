using System.Text;
using Placard.Diagnostics;
using Placard.Forms;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Hosting;

/// <summary>
/// <c>_headers</c> for hosts that support it: one policy for every file, and a stricter one for captures. Hosts either combine all matching
/// rules or apply the last; with both, no rule weakens another. Permissions of a single page are in its own <c>meta</c> element.
/// </summary>
public sealed class Headers : ISiteOutput
{
    public string Name => "headers";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        yield return new OutputFile("_headers", SourceLocation.StartOf("_headers"),
            (to, diagnostics) => TextOutput.File("_headers", () => Text(context, diagnostics)).Write(to, diagnostics));
    }

    private static string Text(OutputContext context, DiagnosticBag diagnostics)
    {
        var text = new StringBuilder();
        var forms = FormOrigins(context, diagnostics).ToList();
        var hasEditor = context.Site.Settings.Admin is not null && context.Site.Options.MirrorOf is null;
        List<(string, string)> everywhere =
        [
            ("Content-Security-Policy", hasEditor ? ContentPolicy.BesideEditor(forms) : ContentPolicy.WholeArchive(forms)),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "strict-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
            ("Cross-Origin-Opener-Policy", hasEditor ? "same-origin-allow-popups" : "same-origin"),
        ];
        if (context.Site.Options.IsPreview) everywhere.Add(("X-Robots-Tag", "noindex"));
        Rule(text, "/*", everywhere);
        if (hasEditor) Rule(text, "/files/*", [("Content-Security-Policy", ContentPolicy.WholeArchive(forms))]);
        foreach (var capture in context.Site.Captures)
            Rule(text, $"/captures/{Permalink.Encode(capture.Name)}/*", [("Content-Security-Policy", ContentPolicy.Capture)]);
        return text.ToString();
    }

    /// <summary>The origins to which open forms submit.</summary>
    private static IEnumerable<string> FormOrigins(OutputContext context, DiagnosticBag diagnostics) =>
        context.Site.Actions.Select(action => context.Forms.Build(context.Site, action, diagnostics)).OfType<FormMarkup>()
            .SelectMany(form => form.Origins).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static void Rule(StringBuilder text, string path, IEnumerable<(string Name, string Value)> headers)
    {
        text.Append(path).Append('\n');
        foreach (var (name, value) in headers) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
    }
}
