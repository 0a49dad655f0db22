using Placard.Outputs.Images;

namespace Placard.Outputs.Hosting;

/// <summary>The outputs at URLs that the ledger marks as moved: a redirect page, or for a file a copy of it.</summary>
public sealed class LedgerRedirects : ISiteOutput
{
    public string Name => "moved-addresses";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (context.Site.UrlLedger.Redirects.Count == 0) yield break;
        var files = context.Site.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var titles = context.Site.Entries.GroupBy(entry => entry.Permalink.Path, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (group.First().Title, group.First().Lang), StringComparer.Ordinal);
        foreach (var redirect in context.Site.UrlLedger.Redirects)
        {
            var (title, lang) = titles.GetValueOrDefault(redirect.To.Path, (redirect.To.Path, context.Site.Settings.DefaultLanguage));
            if (context.Site.Images.GetValueOrDefault(redirect.To.Path) is { } image)
                yield return ImageFiles.LargestAt(redirect.From.Path, image, context) with { Origin = redirect.Location };
            else if (files.TryGetValue(redirect.To.Path, out var file))
                yield return OutputFile.Copy(redirect.From.Path, file) with { Origin = redirect.Location, IsPermanent = true };
            else if (redirect.From.Path.EndsWith(".html", StringComparison.Ordinal))
                yield return RedirectPages.Page(context, redirect.From, redirect.To, title, lang, redirect.Location);
        }
    }
}
