using System.Collections.Frozen;

namespace Placard.Importing.WordPress.Markup;

/// <summary>The modules of Divi 4 (<c>et_pb_</c>), WPBakery (<c>vc_</c>) and of plugins that many sites have, as shortcodes.</summary>
internal static class ModuleNames
{
    private const string Form = "an archive has no forms";

    private const string Dynamic = "WordPress computed it when the page was shown";

    public static FrozenDictionary<string, ModuleParts> All { get; } = new Dictionary<string, ModuleParts>(StringComparer.Ordinal)
    {
        ["et_pb_image"] = new() { Image = "src", Alt = "alt", Links = [("", "url")] },
        ["et_pb_fullwidth_image"] = new() { Image = "src", Alt = "alt", Links = [("", "url")] },
        ["et_pb_blurb"] = new() { Image = "image", Alt = "alt", Heading = "title", Links = [("title", "url")] },
        ["et_pb_button"] = new() { Links = [("button_text", "button_url")] },
        ["et_pb_cta"] = new() { Heading = "title", Links = [("button_text", "button_url")] },
        ["et_pb_heading"] = new() { Heading = "title" },
        ["et_pb_testimonial"] = new() { Image = "portrait_url", Texts = ["author", "job_title", "company_name"], Links = [("company_name", "url")] },
        ["et_pb_toggle"] = new() { Heading = "title" },
        ["et_pb_accordion_item"] = new() { Heading = "title" },
        ["et_pb_tab"] = new() { Heading = "title" },
        ["et_pb_slide"] = new()
        {
            Image = "image", Alt = "image_alt", Heading = "heading",
            Links = [("button_text", "button_link"), ("button_text", "button_url")]
        },
        ["et_pb_fullwidth_header"] = new()
        {
            Image = "header_image_url",
            Heading = "title",
            Texts = ["subhead"],
            Links = [("button_one_text", "button_one_url"), ("button_two_text", "button_two_url")],
        },
        ["et_pb_gallery"] = new() { Gallery = "gallery_ids" },
        ["et_pb_number_counter"] = new() { Heading = "title", Texts = ["number"] },
        ["et_pb_circle_counter"] = new() { Heading = "title", Texts = ["number"] },
        ["et_pb_counter"] = new() { Texts = ["percent"] },
        ["et_pb_countdown_timer"] = new() { Heading = "title", Texts = ["date_time"] },
        ["et_pb_team_member"] = new()
        {
            Image = "image_url", Heading = "name", Texts = ["position"],
            Links = [("", "facebook_url"), ("", "twitter_url"), ("", "linkedin_url")]
        },
        ["et_pb_pricing_table"] = new() { Heading = "title", Texts = ["subtitle", "currency", "sum", "per"], Links = [("button_text", "button_url")] },
        ["et_pb_video"] = new() { Links = [("title", "src")] },
        ["et_pb_video_slider_item"] = new() { Links = [("title", "src")] },
        ["et_pb_audio"] = new() { Image = "image_url", Links = [("title", "audio")], Texts = ["artist_name", "album_name"] },
        ["et_pb_social_media_follow_network"] = new() { Links = [("", "url")] },
        ["et_pb_map_pin"] = new() { Heading = "title" },
        ["et_pb_contact_form"] = new() { LeftBecause = Form },
        ["et_pb_signup"] = new() { LeftBecause = Form },
        ["et_pb_login"] = new() { LeftBecause = Form },
        ["et_pb_search"] = new() { LeftBecause = Form },
        ["et_pb_blog"] = new() { LeftBecause = Dynamic },
        ["et_pb_portfolio"] = new() { LeftBecause = Dynamic },
        ["et_pb_post_title"] = new() { LeftBecause = Dynamic },
        ["et_pb_post_slider"] = new() { LeftBecause = Dynamic },
        ["et_pb_sidebar"] = new() { LeftBecause = Dynamic },
        ["vc_single_image"] = new() { Image = "image", Alt = "alt", Heading = "title", Links = [("", "link")] },
        ["vc_gallery"] = new() { Heading = "title", Gallery = "images" },
        ["vc_images_carousel"] = new() { Heading = "title", Gallery = "images" },
        ["vc_custom_heading"] = new() { Heading = "text" },
        ["vc_text_separator"] = new() { Heading = "title" },
        ["vc_btn"] = new() { Links = [("title", "link")] },
        ["vc_button"] = new() { Links = [("title", "href")] },
        ["vc_button2"] = new() { Links = [("title", "link")] },
        ["vc_cta"] = new() { Heading = "h2", Texts = ["h4"], Links = [("btn_title", "btn_link")] },
        ["vc_cta_button"] = new() { Texts = ["call_text"], Links = [("title", "href")] },
        ["vc_toggle"] = new() { Heading = "title" },
        ["vc_tta_section"] = new() { Heading = "title" },
        ["vc_tab"] = new() { Heading = "title" },
        ["vc_accordion_tab"] = new() { Heading = "title" },
        ["vc_tta_tabs"] = new() { Heading = "title" },
        ["vc_tta_accordion"] = new() { Heading = "title" },
        ["vc_video"] = new() { Heading = "title", Links = [("", "link")] },
        ["vc_raw_js"] = new() { LeftBecause = "an archive runs no scripts of texts" },
        ["vc_basic_grid"] = new() { LeftBecause = Dynamic },
        ["vc_posts_grid"] = new() { LeftBecause = Dynamic },
        ["vc_posts_slider"] = new() { LeftBecause = Dynamic },
        ["vc_wp_search"] = new() { LeftBecause = Form },
        ["contact-form-7"] = new() { LeftBecause = Form },
        ["contact-form"] = new() { LeftBecause = Form },
        ["wpforms"] = new() { LeftBecause = Form },
        ["gravityform"] = new() { LeftBecause = Form },
        ["gravityforms"] = new() { LeftBecause = Form },
        ["ninja_form"] = new() { LeftBecause = Form },
        ["ninja_forms"] = new() { LeftBecause = Form },
        ["formidable"] = new() { LeftBecause = Form },
        ["mc4wp_form"] = new() { LeftBecause = Form },
        ["recent_posts"] = new() { LeftBecause = Dynamic },
        ["toc"] = new() { LeftBecause = Dynamic },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Layouts =
    [
        "et_pb_section", "et_pb_row", "et_pb_row_inner", "et_pb_column", "et_pb_column_inner", "et_pb_text", "et_pb_code", "et_pb_fullwidth_code",
            "et_pb_slider",
        "et_pb_fullwidth_slider", "et_pb_tabs", "et_pb_accordion", "et_pb_counters", "et_pb_number_counters", "et_pb_pricing_tables", "et_pb_divider",
        "et_pb_social_media_follow", "et_pb_video_slider", "et_pb_map", "et_pb_fullwidth_map", "et_pb_line_break_holder", "vc_row", "vc_row_inner", "vc_column",
        "vc_column_inner", "vc_column_text", "vc_section", "vc_empty_space", "vc_separator", "vc_message", "vc_tabs", "vc_tour", "vc_accordion", "vc_tta_tour",
        "vc_tta_pageable", "vc_icon",
    ];

    private static readonly FrozenSet<string> LayoutSet = Layouts.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a shortcode is only the frame of what is in it.</summary>
    public static bool IsLayout(string name) => LayoutSet.Contains(name);
}
