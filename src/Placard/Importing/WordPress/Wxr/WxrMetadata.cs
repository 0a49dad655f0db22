namespace Placard.Importing.WordPress.Wxr;

/// <summary>The metadata that is read. All other metadata is never read: plugins keep settings, email addresses and secrets in it.</summary>
internal static class WxrMetadata
{
    /// <summary>Metadata that holds text of the page.</summary>
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "_elementor_data", "_ct_builder_json", "ct_builder_json", "_ct_builder_shortcodes", "ct_builder_shortcodes", "footnotes",
        "_wp_attachment_image_alt", "_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description",
        "_aioseop_description", "_seopress_titles_desc",
    };

    /// <summary>Metadata that holds a fact about the item.</summary>
    private static readonly HashSet<string> Facts = new(StringComparer.Ordinal)
    {
        "_thumbnail_id", "_wp_attached_file", "_wp_old_slug", "_elementor_edit_mode", "_elementor_template_type", "_et_pb_use_builder",
    };

    public static IReadOnlyList<string> Descriptions { get; } =
        ["_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description", "_aioseop_description", "_seopress_titles_desc"];

    public static bool IsRead(string key) => Texts.Contains(key) || Facts.Contains(key);

    /// <summary>What WordPress keeps of pages that are embedded: their HTML, under the digest of their URL.</summary>
    public static bool IsEmbed(string key) => key.StartsWith("_oembed_", StringComparison.Ordinal)
        && !key.StartsWith("_oembed_time_", StringComparison.Ordinal);
}
