using System.Text;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Pages;

/// <summary>The 404 page. A host shows it at any path, where relative links would not work: its style sheet is inline and its URLs are absolute.</summary>
public sealed class NotFoundPage : ISiteOutput
{
    public string Name => "not-found";

    internal static Permalink Page { get; } = new("404.html");

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        var styles = StylesOf(context.Theme);
        var movesQueries = context.Site.UrlLedger.Queries.Count > 0;
        yield return context.Page(new PageView
        {
            Layout = "not-found",
            Permalink = Page,
            Title = context.Text("notFound.title"),
            Lang = context.Site.Settings.DefaultLanguage,
            Indexed = false,
            InlineStyles = styles,
            Policy = ContentPolicy.WithInlineStyle(StyleHash.Of(styles), hasScript: movesQueries),
            Values = new Dictionary<string, object?> { ["movedQueries"] = movesQueries },
        }) with
        { IsPermanent = false };
    }

    internal static string StylesOf(Theme theme) =>
        theme.Assets.FirstOrDefault(asset => asset.Path == "assets/style.css") is { } style ? Encoding.UTF8.GetString(style.Read().Span) : "";
}
