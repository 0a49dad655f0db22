using System.Text;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Forms;
using Placard.Outputs.StructuredData;
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
            (to, diagnostics) => TextOutput.File("_headers", () => Text(context, diagnostics)).Write(to, diagnostics))
        {
            IsKeepable = true,
        };
    }

    private static string Text(OutputContext context, DiagnosticBag diagnostics)
    {
        var text = new StringBuilder();
        var forms = FormOrigins(context, diagnostics).ToList();
        var hasEditor = context.Site.Settings.Admin is not null && context.Site.Options.HasEditor;
        List<(string, string)> everywhere =
        [
            ("Content-Security-Policy", hasEditor ? ContentPolicy.BesideEditor(forms) : ContentPolicy.WholeArchive(forms)),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "strict-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
            ("Cross-Origin-Opener-Policy", hasEditor ? "same-origin-allow-popups" : "same-origin"),
        ];
        if (context.Pages.Publishes(SignpostingFiles.Root))
            everywhere.Add(("Link", Link(context.Site, SignpostingFiles.Root, "linkset", SignpostingFiles.MediaType)));
        if (context.Site.Options.IsPreview) everywhere.Add(("X-Robots-Tag", "noindex"));
        Rule(text, "/*", everywhere);
        AddSignposts(text, context);
        if (hasEditor) Rule(text, "/files/*", [("Content-Security-Policy", ContentPolicy.WholeArchive(forms))]);
        foreach (var capture in context.Site.Captures)
            Rule(text, $"/captures/{Permalink.Encode(capture.Name)}/*", [("Content-Security-Policy", ContentPolicy.Capture)]);
        return text.ToString();
    }

    /// <summary>What a header alone can say: the type of the link set, and what describes the home page. Links of other pages are in their heads.</summary>
    private static void AddSignposts(StringBuilder text, OutputContext context)
    {
        if (!context.Pages.Publishes(SignpostingFiles.Root)) return;
        if (context.Pages.Publishes(RoCrate.File))
            Rule(text, "/", [("Link", $"{Link(context.Site, RoCrate.File, "describedby", RoCrate.MediaType)}; profile=\"{RoCrate.Profile}\"")]);
        Rule(text, '/' + SignpostingFiles.Root.Path, [("Content-Type", SignpostingFiles.MediaType)]);
    }

    private static string Link(Site site, Permalink target, string relation, string type) =>
        $"<{CanonicalUrl.Of(site, target)}>; rel=\"{relation}\"; type=\"{type}\"";

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
