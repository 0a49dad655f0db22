using System.Collections.Concurrent;
using Placard.Content;
using Placard.Files;
using Placard.Images;
using Placard.Urls;

namespace Placard.Theming;

/// <summary>Which image networks show of each page: a part of the entry's own, or the card of its campaign or of the archive.</summary>
/// <param name="isAvailable">Whether the host can encode them.</param>
internal sealed class ShareImages(Site site, bool isAvailable)
{
    /// <summary>The name of the output in <c>omit:</c>.</summary>
    public const string OutputName = "share-images";

    private readonly bool isPublished = isAvailable && !site.Options.IsPreview && !site.Omits(OutputName);
    private readonly ConcurrentDictionary<string, ShareImage?> byImage = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ShareImage> byCampaign = new(StringComparer.Ordinal);
    private readonly ShareImage archiveCard = ShareImage.CardAt(new Permalink("card.jpg"));

    /// <summary>The share images of all entries that are published, each once, with the campaign of a card; and the archive's card, which has none.</summary>
    public IReadOnlyList<(ShareImage Image, Campaign? Campaign)> All()
    {
        if (!isPublished) return [];
        var all = new Dictionary<string, (ShareImage, Campaign?)>(StringComparer.Ordinal) { [archiveCard.Permalink.Path] = (archiveCard, null) };
        foreach (var entry in site.Entries)
        {
            if (Of(entry) is { } image) all.TryAdd(image.Permalink.Path, (image, CampaignOf(entry)));
        }
        return [.. all.Values];
    }

    /// <param name="entry">The entry that a page shows; null for a list.</param>
    /// <returns>Null where none are published.</returns>
    public ShareImage? Of(Entry? entry) => !isPublished ? null : OwnOf(entry) ?? CardOf(entry is null ? null : CampaignOf(entry));

    /// <summary>The image in the head of a page; null for a page without any.</summary>
    public PageImage? ImageOf(PageView page)
    {
        if (Of(page.Entry) is { } share)
        {
            var alt = share.Original is not null ? page.Entry?.Image?.Alt
                : page.Entry is { } entry && CampaignOf(entry) is { } campaign ? campaign.Title : site.Settings.Title;
            return At(share.Permalink, share.Width, share.Height, alt, isShareImage: true);
        }
        if (page.Entry?.Image is not { } image) return null;
        return site.ImageOf(image)?.Preview is { } preview
            ? At(preview.Permalink, preview.Width, preview.Height, image.Alt, isShareImage: false)
            : At(image.Permalink, 0, 0, image.Alt, isShareImage: false);
    }

    private PageImage At(Permalink permalink, int width, int height, string? alt, bool isShareImage) =>
        new(site.BaseUrl + permalink.Href, width, height, alt, MediaTypes.Of(permalink.Path), isShareImage);

    private ShareImage? OwnOf(Entry? entry) => site.ImageOf(entry?.Image) is { } image
        ? byImage.GetOrAdd(image.Source.Path, static (_, image) => ShareImage.Of(image), image)
        : null;

    private ShareImage CardOf(Campaign? campaign) => campaign is null
        ? archiveCard
        : byCampaign.GetOrAdd(campaign.SourcePath, static (_, campaign) => ShareImage.CardAt(campaign.Permalink.Below("card.jpg")), campaign);

    private static Campaign? CampaignOf(Entry entry) => Site.CampaignsOf(entry) is [var first, ..] ? first : null;
}

/// <summary>The image in the head of a page.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="Width">In pixels; 0 if unknown.</param>
/// <param name="Height">In pixels; 0 if unknown.</param>
/// <param name="Type">Its media type.</param>
/// <param name="IsShareImage">Whether it was made for networks, in a size that they show large.</param>
internal sealed record PageImage(string Url, int Width, int Height, string? Alt, string Type, bool IsShareImage);
