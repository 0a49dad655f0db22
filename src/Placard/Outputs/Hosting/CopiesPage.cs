using Placard.Content;
using Placard.Links;
using Placard.Text;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Outputs.Hosting;

/// <summary>
/// <c>copies.html</c>: the mirrors and what is known of them, how to make and check a copy, and what the archive and its keepers do for its preservation.
/// An archive with mirrors or a signature has it.
/// </summary>
public sealed class CopiesPage : ISiteOutput
{
    public string Name => "copies";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        if (context.Site.Settings is { Mirrors.Count: 0, Signing: null }) yield break;
        yield return context.Page(ListUrls.Copies, () => View(context));
    }

    private static PageView View(OutputContext context)
    {
        var site = context.Site;
        var mirrors = site.Settings.Mirrors.Select(mirror => ViewOf(mirror, site.CopiesLock.Find(mirror.Url))).ToList();
        return new PageView
        {
            Layout = "copies",
            Permalink = ListUrls.Copies,
            Title = context.Text("copies.title"),
            Description = context.Text("copies.lead"),
            Lang = site.Settings.DefaultLanguage,
            Breadcrumbs = [context.HomeLink],
            Values = new Dictionary<string, object?>
            {
                ["copies"] = mirrors,
                ["archiveUrl"] = site.Options.MirrorOf ?? site.BaseUrl,
                ["hasUrls"] = !site.Omits("url-list"),
                ["hasManifest"] = !site.Omits("manifest"),
                ["hasTimeStamp"] = site.Settings.Signing?.TimeStampService is not null,
                ["repositoryUrl"] = site.Settings.Repository?.Url,
                ["storageLevel"] = StorageLevel(mirrors),
                ["integrityLevel"] = site.CopiesLock.Copies.Count > 0 ? 3 : 1,
            },
        };
    }

    private static CopyView ViewOf(Mirror mirror, CopyState? state) => state is null
        ? new CopyView(mirror.Name, mirror.Url, "", 0, null, null)
        : new CopyView(mirror.Name, mirror.Url, EnumNames<CopyCondition>.NameFor(state.Condition), state.Behind, new ArchiveDate(state.Since),
            new ArchiveDate(state.Checked));

    /// <summary>The level of storage that the known copies reach: two copies are the first, three the second. Disasters are not known to the program.</summary>
    private static int StorageLevel(List<CopyView> mirrors) => Math.Min(2, mirrors.Count(mirror => mirror.Condition is "whole" or "behind"));
}
