using System.Globalization;

namespace Placard.Tests.Importing.WordPress;

/// <summary>Exports of WordPress as its version 6 writes them, as short as a test needs them.</summary>
internal static class Export
{
    public const string Head = """
        <?xml version="1.0" encoding="UTF-8" ?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel>
        <title>Save the line</title>
        <link>https://old.test</link>
        <pubDate>Mon, 10 Jun 2024 12:29:10 +0000</pubDate>
        <language>en-US</language>
        <wp:wxr_version>1.2</wp:wxr_version>
        <wp:base_blog_url>https://old.test</wp:base_blog_url>
        <wp:author><wp:author_login>jroe</wp:author_login><wp:author_email>jroe@private.example</wp:author_email><wp:author_display_name><![CDATA[Jane Roe]]></wp:author_display_name></wp:author>

        """;

    public const string Foot = "</channel>\n</rss>\n";

    /// <summary>A whole export of items.</summary>
    public static string Of(params IEnumerable<string> items) => Head + string.Concat(items) + Foot;

    /// <summary>A published post; <paramref name="more"/> are further elements, of which the first of a name counts.</summary>
    public static string Post(string content, string more = "", int id = 1, string name = "the-vote", string status = "publish", string type = "post") => $"""
        <item>
        <title><![CDATA[The vote]]></title>
        <link>https://old.test/2020/06/{name}/</link>
        <dc:creator><![CDATA[jroe]]></dc:creator>
        <guid isPermaLink="false">https://old.test/?p={id.ToString(CultureInfo.InvariantCulture)}</guid>
        <content:encoded><![CDATA[{content}]]></content:encoded>
        {more}
        <excerpt:encoded><![CDATA[]]></excerpt:encoded>
        <wp:post_id>{id.ToString(CultureInfo.InvariantCulture)}</wp:post_id>
        <wp:post_date><![CDATA[2020-06-17 01:30:00]]></wp:post_date>
        <wp:post_date_gmt><![CDATA[2020-06-16 23:30:00]]></wp:post_date_gmt>
        <wp:post_name><![CDATA[{name}]]></wp:post_name>
        <wp:status><![CDATA[{status}]]></wp:status>
        <wp:post_parent>0</wp:post_parent>
        <wp:post_type><![CDATA[{type}]]></wp:post_type>
        <wp:post_password><![CDATA[]]></wp:post_password>
        </item>

        """;

    /// <summary>An attachment in the uploads of June 2020.</summary>
    public static string Attachment(int id, string file, string alt = "", int parent = 0, string caption = "") => $"""
        <item>
        <title>{file}</title>
        <link>https://old.test/{file}/</link>
        <excerpt:encoded><![CDATA[{caption}]]></excerpt:encoded>
        <wp:post_id>{id.ToString(CultureInfo.InvariantCulture)}</wp:post_id>
        <wp:post_parent>{parent.ToString(CultureInfo.InvariantCulture)}</wp:post_parent>
        <wp:status>inherit</wp:status>
        <wp:post_type>attachment</wp:post_type>
        <wp:attachment_url>https://old.test/wp-content/uploads/2020/06/{file}</wp:attachment_url>
        {Meta("_wp_attachment_image_alt", alt)}</item>

        """;

    public static string Meta(string key, string value) =>
        $"<wp:postmeta><wp:meta_key><![CDATA[{key}]]></wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>\n";

    public static string Category(string slug, string name, string taxonomy = "category") =>
        $"<category domain=\"{taxonomy}\" nicename=\"{slug}\"><![CDATA[{name}]]></category>\n";
}
