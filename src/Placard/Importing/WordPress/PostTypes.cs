using System.Collections.Frozen;
using Placard.Text;

namespace Placard.Importing.WordPress;

/// <summary>
/// What the types of items are. A type that is not known is imported only where the mapping file says so: plugins keep letters of readers as items.
/// </summary>
internal static class PostTypes
{
    /// <summary>What a site consists of besides its texts.</summary>
    private static readonly FrozenSet<string> Parts = WordSet.Of("""
        nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_template wp_template_part wp_global_styles wp_navigation
        wp_font_family wp_font_face elementor_library elementor_font elementor_icons elementor_snippet et_pb_layout et_body_layout et_header_layout
        et_footer_layout
        et_template et_theme_builder acf-field acf-field-group acf-post-type acf-taxonomy wpcf7_contact_form wpforms mc4wp-form ct_template vc_grid_item
        vc4_templates fl-builder-template scheduled-action shop_coupon jp_img_sitemap jp_sitemap jp_sitemap_master vip-legacy-redirect
        """);

    /// <summary>What readers and customers sent. It is never imported, unless the mapping file asks for it.</summary>
    private static readonly FrozenSet<string> Personal = WordSet.Of("""
        feedback flamingo_contact flamingo_inbound flamingo_outbound shop_order shop_order_refund shop_subscription nf_sub wpforms_entry cf7_message
        mailpoet_page subscriber give_payment edd_payment donation signature dk_speakout tribe_rsvp_attendees tribe_tpp_attendees bp-email um_form
        """);

    public static bool IsPart(string type) => Parts.Contains(type);

    public static bool IsPersonal(string type) => Personal.Contains(type);

    public static bool IsAttachment(string type) => type == "attachment";

    /// <summary>The kind that a type becomes without a mapping file; null for a type of a plugin.</summary>
    public static ImportedKind? Default(string type) => type switch
    {
        "post" => ImportedKind.Article,
        "page" => ImportedKind.Page,
        _ => null,
    };

    /// <summary>The kind that an item becomes; null where it is left out.</summary>
    public static ImportedKind? KindOf(string type, ImportMap map)
    {
        if (IsPart(type) || IsAttachment(type) || type.Length == 0) return null;
        return map.Kinds.TryGetValue(type, out var kind) ? kind : Default(type);
    }
}
