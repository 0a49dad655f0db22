using System.Text;
using Placard.Content;
using Placard.Files;
using Placard.Images;
using Placard.Theming;

namespace Placard.Outputs.Images;

/// <summary>
/// The card by which networks show pages without a photograph: the theme's colours, the logo, and the years, whose digits are lines, since fonts differ
/// between machines.
/// </summary>
internal static class ShareCard
{
    /// <summary>The centre lines of the digits and, last, of a dash, in a cell of 60 × 100.</summary>
    private static readonly string[] Signs =
    [
        "M30 7C45 7 53 22 53 50S45 93 30 93 7 78 7 50 15 7 30 7Z",
        "M14 22L34 7V93",
        "M8 26C10 13 19 7 30 7C43 7 53 15 53 29C53 50 12 70 7 93H54",
        "M9 16C15 10 22 7 30 7C43 7 51 14 51 26C51 39 42 46 28 46C44 46 54 55 54 68C54 84 43 93 29 93C20 93 12 90 6 83",
        "M41 93V7L6 66H56",
        "M50 7H15L11 45C17 41 23 39 30 39C45 39 54 49 54 65C54 82 44 93 28 93C19 93 12 90 7 84",
        "M48 12C28 14 7 35 7 63C7 82 16 93 31 93C45 93 54 83 54 68C54 53 45 44 32 44C20 44 9 52 7 66",
        "M7 7H54C38 32 27 60 25 93",
        "M30 45C18 45 11 38 11 26S19 7 30 7S49 14 49 26S42 45 30 45C15 45 6 54 6 69S15 93 30 93S54 84 54 69S45 45 30 45Z",
        "M12 88C32 86 53 65 53 37C53 18 44 7 29 7C15 7 6 17 6 32C6 47 15 56 28 56C40 56 51 48 53 34",
        "M14 52H46",
    ];

    /// <param name="campaign">Null for the archive's card.</param>
    /// <returns>A drawing of 1200 × 630, without text.</returns>
    public static byte[] Draw(OutputContext context, Campaign? campaign)
    {
        var (paper, accent) = ThemeColours.Of(context.Theme, context.Site.Settings.Theme);
        var svg = new StringBuilder($"""
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="1200" height="630" viewBox="0 0 1200 630">
            <rect width="1200" height="630" fill="{accent}"/><rect x="360" width="6" height="630" fill="{paper}"/>

            """);
        if (LogoOf(context) is { } logo)
        {
            svg.Append(null, $"<rect x=\"70\" y=\"205\" width=\"220\" height=\"220\" rx=\"14\" fill=\"{paper}\"/>\n");
            svg.Append(null, $"<image x=\"90\" y=\"225\" width=\"180\" height=\"180\" xlink:href=\"{logo}\"/>\n");
        }
        else
        {
            svg.Append(null, $"<path d=\"M150 235H300M200 315H300M170 395H300\" stroke=\"{paper}\" stroke-width=\"14\"/>\n");
        }
        svg.Append(null, $"<g fill=\"none\" stroke=\"{paper}\" stroke-width=\"12\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n");
        AppendYears(svg, campaign is null ? YearsOf(context.Site) : YearsOf(campaign));
        svg.Append("<path d=\"M430 430H1100M430 490H1000\" stroke-width=\"14\" stroke-linecap=\"butt\"/>\n</g>\n</svg>\n");
        return Encoding.UTF8.GetBytes(svg.ToString());
    }

    private static void AppendYears(StringBuilder svg, (int First, int Last) years)
    {
        if (years.First < 1) return;
        var text = years.First == years.Last ? $"{years.First:0000}" : $"{years.First:0000}-{years.Last:0000}";
        for (var i = 0; i < text.Length; i++)
        {
            var sign = Signs[text[i] == '-' ? ^1 : text[i] - '0'];
            svg.Append(null, $"<path transform=\"translate({420 + (i * 76)} 200) scale(1 1.6)\" d=\"{sign}\"/>\n");
        }
    }

    private static (int First, int Last) YearsOf(Campaign campaign) =>
        (campaign.Start.SortDay.Year, Math.Max(campaign.Start.SortDay.Year, (campaign.End ?? campaign.Start).Latest.Year));

    private static (int First, int Last) YearsOf(Site site) =>
        site.Articles.Count == 0 ? default : (site.Articles[^1].Published.SortDay.Year, site.Articles[0].Published.Latest.Year);

    /// <summary>
    /// The logo as a <c>data:</c> URL; null where there is none that a drawing can hold, or it can't be decoded, which is reported for its own file.
    /// </summary>
    private static string? LogoOf(OutputContext context)
    {
        if (context.Site.ImageOf(context.Site.Settings.Theme.Logo) is not { } logo) return null;
        if (!logo.IsRaster)
        {
            return PlainDrawing.Is(logo.Source)
                ? $"data:image/svg+xml;base64,{Convert.ToBase64String(SvgSanitizer.Clean(logo.Source, new()).Span)}"
                : null;
        }
        if (logo.Header.Format is not (ImageFormat.Png or ImageFormat.Jpeg)) return null;
        var encoded = context.ImageEncoder.Encode(logo, logo.Original[0]);
        return encoded.Bytes.IsEmpty ? null : $"data:{MediaTypes.Of(logo.Source.Path)};base64,{Convert.ToBase64String(encoded.Bytes.Span)}";
    }
}
