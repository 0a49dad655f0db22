using System.Globalization;
using Placard.Importing.WordPress.Markup;
using Placard.Importing.WordPress.Wxr;

namespace Placard.Tests.Importing.WordPress;

/// <summary>What WordPress shows of what it stores: paragraphs, shortcodes, blocks and the modules of page builders.</summary>
public class PostMarkupTests
{
    [Theory]
    [InlineData("One\ntwo\n\nThree", "<p>One<br />two</p><p>Three</p>")]
    [InlineData("One<br>\ntwo", "<p>One<br>two</p>")]
    [InlineData("A <b>bold\n\nword</b>", "<p>A <b>bold</p><p>word</b></p>")]
    [InlineData("Before\n<h2>Title</h2>\nAfter", "<p>Before</p><h2>Title</h2><p>After</p>")]
    [InlineData("<ul>\n<li>One</li>\n<li>Two\nlines</li>\n</ul>", "<ul><li>One</li><li>Two<br />lines</li></ul>")]
    [InlineData("<blockquote>One\n\nTwo</blockquote>", "<blockquote><p>One</p><p>Two</p></blockquote>")]
    [InlineData("<pre>One\n\nTwo</pre>", "<pre>OneTwo</pre>")]
    [InlineData("<p>One\n\nTwo", "<p>One</p><p>Two")]
    [InlineData("a < b\n\n<div title=\"a > b\">c</div>", "<p>a < b</p><div title=\"a > b\"><p>c</p></div>")]
    [InlineData("One<!--more-->Two", "<p>OneTwo</p>")]
    [InlineData("One\n\nhttps://youtu.be/abc\n\nTwo", "<p>One</p><p><a href=\"https://youtu.be/abc\">https://youtu.be/abc</a></p><p>Two</p>")]
    public void Texts_of_the_classic_editor_get_their_paragraphs(string text, string html) => Assert.Equal(html, Html(text));

    [Theory]
    [InlineData("[caption id=\"a\" width=\"3\"]<a href=\"x\"><img src=\"i.jpg\" /></a> Words[/caption]",
        "<figure><a href=\"x\"><img src=\"i.jpg\" /></a><figcaption>Words</figcaption></figure>")]
    [InlineData("[caption caption=\"Words\"]<img src=\"i.jpg\" />[/caption]", "<figure><img src=\"i.jpg\" /><figcaption>Words</figcaption></figure>")]
    [InlineData("[gallery ids=\"7,8\"]", "<figure><img src=\"https://old.test/7.jpg\" alt=\"Alt 7\" /><figcaption>Caption 7</figcaption></figure><figure><img src=\"https://old.test/8.jpg\" alt=\"Alt 8\" /><figcaption>Caption 8</figcaption></figure>")]
    [InlineData("[gallery]", "<figure><img src=\"https://old.test/9.jpg\" alt=\"Alt 9\" /><figcaption>Caption 9</figcaption></figure>")]
    [InlineData("[playlist ids=\"7\"]", "<ul><li><a href=\"https://old.test/7.jpg\">Title 7</a></li></ul>")]
    [InlineData("[embed]https://vimeo.com/123456[/embed]", "<p><a href=\"https://vimeo.com/123456\">A film</a></p>")]
    [InlineData("[audio mp3=\"a.mp3\"][/audio]", "<p><a href=\"a.mp3\">a.mp3</a></p>")]
    [InlineData("[youtube id=abcd]", "<p><a href=\"https://www.youtube.com/watch?v=abcd\">https://www.youtube.com/watch?v=abcd</a></p>")]
    [InlineData("Then [sic] he [citation needed] left [[gallery]].", "<p>Then [sic] he [citation needed] left [gallery].</p>")]
    [InlineData("[box color=\"red\"]Inside[/box] and [a_widget]", "<p>Inside and</p>")]
    [InlineData("[contact-form-7 id=\"4\" title=\"Write\"]After", "<p>After</p>")]
    public void Shortcodes_become_what_they_showed(string text, string html) => Assert.Equal(html, Html(text));

    [Theory]
    [InlineData("[et_pb_section][et_pb_row][et_pb_column type=\"4_4\"][et_pb_text]<p>Text</p>[/et_pb_text][/et_pb_column][/et_pb_row][/et_pb_section]", "<p>Text</p>")]
    [InlineData("[et_pb_blurb title=\"One\" image=\"i.jpg\" alt=\"Alt\" url=\"/x\"]Words[/et_pb_blurb]",
        "<figure><img src=\"i.jpg\" alt=\"Alt\" /></figure><h3>One</h3><p>Words</p><p><a href=\"/x\">One</a></p>")]
    [InlineData("[et_pb_button button_text=\"Join\" button_url=\"/join\" /]", "<p><a href=\"/join\">Join</a></p>")]
    [InlineData("[et_pb_toggle title=\"A %22quoted%22 one\"]Words[/et_pb_toggle]", "<h3>A &quot;quoted&quot; one</h3><p>Words</p>")]
    [InlineData("[et_pb_contact_form email=\"to@private.example\"][et_pb_contact_field][/et_pb_contact_form]", "")]
    [InlineData("[vc_row][vc_column][vc_column_text]Text[/vc_column_text][vc_single_image image=\"7\"][/vc_column][/vc_row]",
        "<p>Text</p><figure><img src=\"https://old.test/7.jpg\" alt=\"Alt 7\" /><figcaption>Caption 7</figcaption></figure>")]
    [InlineData("[vc_btn title=\"Join\" link=\"url:https%3A%2F%2Fold.test%2Fx|title:Join|target:_blank\"]", "<p><a href=\"https://old.test/x\">Join</a></p>")]
    [InlineData("[vc_raw_html]JTNDcCUzRVJhdyUzQyUyRnAlM0U=[/vc_raw_html]", "<p>Raw</p>")]
    public void Modules_of_Divi_4_and_WPBakery_keep_texts_links_and_images(string text, string html) => Assert.Equal(html, Html(text));

    [Theory]
    [InlineData("<!-- wp:paragraph {\"a\":1} -->\n<p>One</p>\n<!-- /wp:paragraph -->", "<p>One</p>")]
    [InlineData("<!-- wp:group --><div><!-- wp:heading --><h2>A</h2><!-- /wp:heading --></div><!-- /wp:group -->", "<div><h2>A</h2></div>")]
    [InlineData("<!-- wp:embed {\"url\":\"https://vimeo.com/123456\"} --><figure><div>https://vimeo.com/123456</div><figcaption>Seen</figcaption></figure><!-- /wp:embed -->",
        "<p><a href=\"https://vimeo.com/123456\">A film</a></p><p>Seen</p>")]
    [InlineData("<!-- wp:block {\"ref\":5} /-->", "<p>Shared</p>")]
    [InlineData("<!-- wp:block {\"ref\":6} /-->", "")]
    [InlineData("<!-- wp:gallery {\"ids\":[7]} /-->", "<figure><img src=\"https://old.test/7.jpg\" alt=\"Alt 7\" /><figcaption>Caption 7</figcaption></figure>")]
    [InlineData("<!-- wp:cover {\"url\":\"c.jpg\"} --><div style=\"background-image:url(c.jpg)\"><p>On it</p></div><!-- /wp:cover -->", "<figure><img src=\"c.jpg\" alt=\"\" /></figure><div style=\"background-image:url(c.jpg)\"><p>On it</p></div>")]
    [InlineData("<!-- wp:file --><div><a href=\"f.pdf\">Report</a><a href=\"f.pdf\" class=\"wp-block-file__button\" download>Download</a></div><!-- /wp:file -->", "<div><a href=\"f.pdf\">Report</a></div>")]
    [InlineData("<!-- wp:freeform -->One\n\nTwo<!-- /wp:freeform -->", "<p>One</p><p>Two</p>")]
    [InlineData("<!-- wp:code --><pre><code>[gallery]</code></pre><!-- /wp:code -->", "<pre><code>[gallery]</code></pre>")]
    [InlineData("<!-- wp:unknown/thing {\"to\":\"a@private.example\"} --><p>Inside</p><!-- /wp:unknown/thing -->", "<p>Inside</p>")]
    [InlineData("<!-- wp:latest-posts /-->After", "After")]
    [InlineData("<!-- wp:paragraph --><p>One</p>", "<p>One</p>")]
    public void Blocks_become_what_they_showed(string text, string html) => Assert.Equal(html, Html(text));

    [Fact]
    public void The_texts_of_Divi_5_are_settings_of_its_blocks()
    {
        const string text = """
            <!-- wp:divi/placeholder --><!-- wp:divi/section {"builderVersion":"5.9.0"} --><!-- wp:divi/row --><!-- wp:divi/column -->
            <!-- wp:divi/heading {"title":{"innerContent":{"desktop":{"value":"Welcome"}},"decoration":{"font":{"font":{"desktop":{"value":{"headingLevel":"h2"}}}}}}} /-->
            <!-- wp:divi/text {"content":{"innerContent":{"desktop":{"value":"\u003cp\u003eA \u003cb\u003etext\u003c/b\u003e\u003c/p\u003e"}}}} /-->
            <!-- wp:divi/blurb {"title":{"innerContent":{"desktop":{"value":{"text":"Food"}}}},"content":{"innerContent":{"desktop":{"value":"Meals"}}}} /-->
            <!-- wp:divi/image {"image":{"innerContent":{"desktop":{"value":{"src":"a.jpg","alt":"Alt"}}}}} /-->
            <!-- wp:divi/button {"button":{"innerContent":{"desktop":{"value":{"text":"Join","linkUrl":"/join"}}}}} /-->
            <!-- wp:divi/contact-form {"title":{"innerContent":{"desktop":{"value":"Write"}}}} /-->
            <!-- /wp:divi/column --><!-- /wp:divi/row --><!-- /wp:divi/section --><!-- /wp:divi/placeholder -->
            """;
        Assert.Equal("<h2>Welcome</h2><p>A <b>text</b></p><h3>Food</h3><p>Meals</p><figure><img src=\"a.jpg\" alt=\"Alt\" /></figure><p><a href=\"/join\">Join</a></p>", Html(text));
    }

    [Fact]
    public void The_pages_of_Elementor_are_metadata()
    {
        const string data = """
            [{"elType":"section","settings":{},"elements":[{"elType":"column","elements":[
              {"elType":"widget","widgetType":"heading","settings":{"title":"Welcome","header_size":"h2"}},
              {"elType":"widget","widgetType":"text-editor","settings":{"editor":"<p>A text<\/p>"}},
              {"elType":"widget","widgetType":"image","settings":{"image":{"url":"","id":7}}},
              {"elType":"widget","widgetType":"button","settings":{"text":"Join","link":{"url":"/join"}}},
              {"elType":"widget","widgetType":"icon-list","settings":{"icon_list":[{"text":"One"},{"text":"Two","link":{"url":"/two"}}]}},
              {"elType":"widget","widgetType":"toggle","settings":{"tabs":[{"tab_title":"Why","tab_content":"Because"}]}},
              {"elType":"widget","widgetType":"video","settings":{"youtube_url":"https://youtu.be/abc"}},
              {"elType":"widget","widgetType":"form","settings":{"form_name":"Write","email_to":"to@private.example"}}]}]}]
            """;
        var item = new WxrItem
        {
            Line = 1, Content = "Fallback", Metadata = new Dictionary<string,
            string>
            { ["_elementor_data"] = data, ["_elementor_edit_mode"] = "builder" }
        };
        Assert.Equal("<h2>Welcome</h2><p>A text</p><figure><img src=\"https://old.test/7.jpg\" alt=\"Alt 7\" /></figure>"
            + "<p><a href=\"/join\">Join</a></p><p>One</p><p><a href=\"/two\">Two</a></p><h3>Why</h3><p>Because</p>"
            + "<p><a href=\"https://youtu.be/abc\">https://youtu.be/abc</a></p>", Html(item));
    }

    [Fact]
    public void So_are_those_of_Oxygen()
    {
        const string data = """
            {"id":0,"name":"root","children":[{"id":1,"name":"ct_section","options":{"ct_id":1,"original":{"background":"https://old.test/no.jpg"}},"children":[
              {"id":2,"name":"ct_headline","options":{"ct_content":"Welcome","original":{"tag":"h2"}}},
              {"id":3,"name":"ct_text_block","options":{"ct_content":"A text with <b>words</b>"}},
              {"id":4,"name":"ct_image","options":{"original":{"attachment_id":"7"}}},
              {"id":5,"name":"ct_link_button","options":{"ct_content":"Join","original":{"url":"/join"}}},
              {"id":6,"name":"ct_code_block","options":{"original":{"code-php":"PD9waHA="}}}]}]}
            """;
        var item = new WxrItem { Line = 1, Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["ct_builder_json"] = data } };
        Assert.Equal("<h2>Welcome</h2><p>A text with <b>words</b></p><figure><img src=\"https://old.test/7.jpg\" alt=\"Alt 7\" /></figure>"
            + "<p><a href=\"/join\">Join</a></p>", Html(item));
        const string older = "[ct_section ct_options='{\"ct_id\":1}'][ct_headline ct_options='{\"ct_id\":2}']Welcome[/ct_headline][/ct_section]";
        item = new WxrItem { Line = 1, Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["ct_builder_shortcodes"] = older } };
        Assert.Equal("<p>Welcome</p>", Html(item));
    }

    [Fact]
    public void What_is_left_out_is_noted_by_its_name()
    {
        var context = new MarkupContext(new WxrItem { Line = 1, Content = "[a_widget id=\"1\"] [box x=\"1\"]in[/box] [contact-form-7 id=\"4\"]" },
            new Source());
        PostMarkup.Html(context);
        Assert.Equal(["shortcode a_widget", "shortcode box", "shortcode contact-form-7"], context.Notes.Select(note => note.What));
        Assert.Equal([true, false, true], context.Notes.Select(note => note.IsLeft));
    }

    [Theory]
    [InlineData("[a_b x=\"1\"]")]
    [InlineData("[a_b]x[/a_b]")]
    [InlineData("[a [a ")]
    [InlineData("[[a]]")]
    [InlineData("[/a]")]
    [InlineData("<div>")]
    [InlineData("<a b=\"")]
    [InlineData("<pre>")]
    [InlineData("<!-- ")]
    [InlineData("<!-- wp:group -->")]
    [InlineData("<!-- wp:group {\"a\":{ -->")]
    [InlineData("<!-- /wp:group -->")]
    [InlineData("<sup data-fn=\"")]
    [InlineData("\n\n")]
    public void No_text_exhausts_the_reader(string piece) => Html(string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)));

    private static string Html(string text) => Html(new WxrItem
    {
        Line = 1,
        Id = 1,
        Content = text,
        Embeds = ["<iframe title=\"A film\" src=\"https://player.vimeo.com/video/123456?dnt=1\"></iframe>"],
    });

    private static string Html(WxrItem item) => PostMarkup.Html(new MarkupContext(item, new Source())).Replace("\n", "", StringComparison.Ordinal).Trim();

    private sealed class Source : IMarkupSource
    {
        public MediaFile? Media(long id) => new(id, $"https://old.test/{Text(id)}.jpg", $"Alt {Text(id)}", $"Caption {Text(id)}", $"Title {Text(id)}");

        public IReadOnlyList<MediaFile> MediaOf(long parent) => [Media(9)!];

        public string? Reusable(long id) => id == 5 ? "<!-- wp:paragraph --><p>Shared</p><!-- /wp:paragraph -->" : null;

        private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
    }
}
