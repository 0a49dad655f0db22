using Placard.Content;
using Placard.Files;
using Placard.Images;
using Placard.Links;
using Placard.Liquid;
using Placard.Reading.Keys;
using Placard.Rendering;
using Placard.Urls;

namespace Placard.Theming.Members;

/// <summary>Template members of the parts of entries.</summary>
internal static class PartMembers
{
    public static readonly MemberTable Image = MemberTables.Of<Image>(
        "image",
        ("url", (image, context) => context.UrlOf(context.Site.ImageOf(image)?.Largest.Permalink ?? image.Permalink)),
        ("alt", (image, _) => image.Alt),
        ("width", (image, context) => context.Site.ImageOf(image)?.Largest is { Width: > 0 } largest ? largest.Width : null),
        ("height", (image, context) => context.Site.ImageOf(image)?.Largest is { Height: > 0 } largest ? largest.Height : null),
        ("srcset",
            (image, context) => context.Site.ImageOf(image) is { Original.Count: > 1 } published ? ImageSources.Set(published.Original, context.Root) : null),
        ("webp", (image, context) => context.Site.ImageOf(image) is { Webp.Count: > 0 } published ? ImageSources.Set(published.Webp, context.Root) : null),
        ("hasSizes", (image, context) => context.Site.ImageOf(image) is { } published && ImageSources.HasSizes(published)));

    public static readonly MemberTable Provenance = MemberTables.Of<Provenance>(
        "source",
        [
            .. KeyMembers.Of(ProvenanceKeys.Schema),
            ("copy", (source, context) => context.Site.LinkLock.ArchivedCopyOf(source.Url, source.ArchivedUrl, source.Captured?.Exact?.Day)),
            ("publisher", (source, context) => source.Publisher is { } name ? context.LinkTo("organisations", name) : null),
            ("author", (source, context) => source.Author is { } name ? context.LinkTo("people", name) : null),
        ]);

    public static readonly MemberTable Copy = MemberTables.Of<ArchivedCopy>(
        "copy",
        ("url", (copy, _) => copy.Url),
        ("original", (copy, _) => copy.Original),
        ("date", (copy, _) => copy.Date is { } day ? new ArchiveDate(day) : null));

    public static readonly MemberTable Attachment = MemberTables.Of<Attachment>(
        "attachment",
        [
            .. KeyMembers.Of(AttachmentKeys.Schema),
            ("url", (attachment, context) => context.UrlOf(attachment.Permalink)),
            ("type", (attachment, _) => attachment.Type),
            ("mediaType", (attachment, _) => MediaTypes.Find(attachment.Permalink.Path)),
            ("picture", (attachment, context) =>
                context.Site.Images.GetValueOrDefault(attachment.Permalink.Path) is { IsRaster: true } && !context.Site.Settings.KeepOriginals
                    ? new Image(attachment.Permalink, attachment.Title)
                    : null),
            ("bytes", (attachment, _) => attachment.Bytes),
        ]);

    public static readonly MemberTable CapturePart = MemberTables.Of<CapturePart>(
        "container",
        ("name", (part, _) => part.Name),
        ("url", (part, context) => part.Permalink is { } permalink ? context.UrlOf(permalink) : null),
        ("bytes", (part, _) => part.Bytes),
        ("digest", (part, _) => part.Digest));

    public static readonly MemberTable Milestone = MemberTables.Of<Milestone>(
        "milestone",
        [
            .. KeyMembers.Of(MilestoneKeys.Schema),
            ("url", (milestone, context) => LinkTarget.Url(context, milestone.Link)),
            ("copy", (milestone, context) => context.Site.LinkLock.ArchivedCopyOf(milestone.Link)),
        ]);

    public static readonly MemberTable Post = MemberTables.Of<SocialPost>(
        "post",
        ("date", (post, _) => post.Date),
        ("author", (post, _) => post.Author),
        ("text", (post, _) => post.Text),
        ("url", (post, _) => post.Url),
        ("archivedUrl", (post, _) => post.ArchivedUrl),
        ("copy", (post, context) => context.Site.LinkLock.ArchivedCopyOf(post.Url, post.ArchivedUrl)),
        ("screenshot", (post, _) => post.Screenshot));

    public static readonly MemberTable Target = MemberTables.Of<Target>(
        "target",
        [
            .. KeyMembers.Of(TargetKeys.Schema),
            ("label", (target, _) => target.Label),
            ("list", (target, context) => context.LinkTo("targets", target.ListName)),
            ("country", (target, context) => context.Theme.Countries.Name(target.Country, context.Page.Lang)),
        ]);
}

/// <summary>Links of front matter: an external URL, or the source path of an entry or file.</summary>
internal static class LinkTarget
{
    /// <summary>The URL to follow from this page; null where the target is not published.</summary>
    public static string? Url(PageContext context, string? link)
    {
        if (link is null) return null;
        if (link.Contains("://", StringComparison.Ordinal)) return link;
        if (context.Site.EntryAt(link) is { } entry) return context.UrlOf(entry.Permalink);
        return context.PublishedUrls.Contains(link) ? context.UrlOf(new Permalink(link)) : null;
    }
}
