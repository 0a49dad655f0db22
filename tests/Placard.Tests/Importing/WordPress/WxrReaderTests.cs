using System.Diagnostics;
using System.Text;
using Placard.Importing.WordPress.Wxr;

namespace Placard.Tests.Importing.WordPress;

/// <summary>Exports are often not well-formed: what is repaired, and how an item is told from the next.</summary>
public class WxrReaderTests
{
    [Theory]
    [InlineData("<![CDATA[A text]]>", "A text", "")]
    [InlineData("A &amp; b &#8217; &#x1F680;", "A & b ’ 🚀", "")]
    [InlineData("<![CDATA[a ]]]]><![CDATA[> b]]>", "a ]]> b", "")]
    [InlineData("\n<![CDATA[one ]]> <![CDATA[two]]>\n", "\none  two\n", "")]
    [InlineData("<![CDATA[if (a[b[0]]>1) ]]>", "if (a[b[0]]>1) ", "CDataEnd")]
    [InlineData("<![CDATA[nested <![CDATA[ tags ]]> :)]]>", "nested <![CDATA[ tags ]]> :)", "CDataEnd")]
    [InlineData("<![CDATA[a]]> and b", "a and b", "")]
    [InlineData("<![CDATA[no end", "no end", "NotClosed")]
    [InlineData("<![CDATA[about </content:encoded> tags]]>", "about </content:encoded> tags", "")]
    [InlineData("Fish & chips", "Fish & chips", "Ampersand")]
    [InlineData("A&nbsp;b &eacute; &lol1;", "A\u00A0b é &lol1;", "Entity")]
    [InlineData("A <b>bold</b> word", "A <b>bold</b> word", "Markup")]
    [InlineData("<![CDATA[a\u0001\u0008b]]>", "ab", "ControlCharacters")]
    [InlineData("a&#1;b&#xFFFE;c", "abc", "Entity")]
    [InlineData("<!-- a comment -->text", "text", "")]
    public void Texts_are_read_whatever_is_wrong_with_them(string encoded, string text, string repairs)
    {
        var (items, found) = Read(Export.Of(Export.Post("x").Replace("<![CDATA[x]]>", encoded, StringComparison.Ordinal)));
        Assert.Equal(text, Assert.Single(items).Content);
        Assert.Equal(repairs, string.Join(' ', found.Select(repair => repair.Kind)));
        Assert.Equal("publish", items[0].Status);
    }

    [Fact]
    public void A_repair_has_the_line_of_its_first_place()
    {
        var (_, repairs) = Read(Export.Of(Export.Post("fine"), Export.Post("one\ntwo \u0001 \u0002", id: 2)));
        var repair = Assert.Single(repairs);
        Assert.Equal((WxrRepairKind.ControlCharacters, 35, 2), (repair.Kind, repair.Line, repair.Count));
    }

    [Fact]
    public void A_section_that_runs_into_the_next_element_is_cut_before_it()
    {
        var (items, repairs) = Read(Export.Of(Export.Post("x").Replace("x]]></content:encoded>", "A text without an end", StringComparison.Ordinal),
            Export.Post("next", id: 2)));
        Assert.Equal(["A text without an end", "next"], items.Select(item => item.Content.Trim()));
        Assert.Equal(["publish", "publish"], items.Select(item => item.Status));
        Assert.Equal(WxrRepairKind.NotClosed, Assert.Single(repairs).Kind);
    }

    [Fact]
    public void An_item_without_an_end_ends_where_the_next_begins()
    {
        var (items, repairs) = Read(Export.Of(Export.Post("one").Replace("</item>", "", StringComparison.Ordinal), Export.Post("two", id: 2)));
        Assert.Equal(["one", "two"], items.Select(item => item.Content));
        Assert.Equal(WxrRepairKind.NotClosed, Assert.Single(repairs).Kind);
    }

    [Theory]
    [InlineData("one", false)]
    [InlineData("</wp:post_type>", true)]
    public void A_file_that_is_cut_off_gives_what_it_has(string after, bool hasStatus)
    {
        var export = Export.Of(Export.Post("one"));
        var (items, repairs) = Read(export[..(export.IndexOf(after, StringComparison.Ordinal) + after.Length)]);
        var item = Assert.Single(items);
        Assert.True(item.IsCutOff);
        Assert.Equal(hasStatus, item.Status.Length > 0);
        Assert.Contains(repairs, repair => repair.Kind is WxrRepairKind.CutOff);
    }

    [Fact]
    public void Parts_that_were_joined_are_one_export()
    {
        var (items, repairs) = Read(Export.Of(Export.Post("one")) + Export.Of(Export.Post("two", id: 2)));
        Assert.Equal(["one", "two"], items.Select(item => item.Content));
        Assert.Empty(repairs);
    }

    [Theory]
    [InlineData("xmlns:wp=\"http://wordpress.org/export/1.2/\"", "xmlns:wp=\"http://wordpress.org/export/1.0/\"")]
    [InlineData("xmlns:wp=\"http://wordpress.org/export/1.2/\"", "xmlns:wp=\"https://elsewhere.test/\"")]
    [InlineData("xmlns:wp=\"http://wordpress.org/export/1.2/\"", "")]
    [InlineData("wp:", "x:")]
    [InlineData("content:", "c:")]
    public void Elements_are_known_by_their_local_names(string old, string replaced)
    {
        var export = Export.Of(Export.Post("one"));
        export = old.EndsWith(':')
            ? export.Replace($"<{old}", $"<{replaced}", StringComparison.Ordinal).Replace($"</{old}", $"</{replaced}", StringComparison.Ordinal)
                .Replace($"xmlns:{old[..^1]}=", $"xmlns:{replaced[..^1]}=", StringComparison.Ordinal)
            : export.Replace(old, replaced, StringComparison.Ordinal);
        var item = Assert.Single(Read(export).Items);
        Assert.Equal(("one", "publish", 1), (item.Content, item.Status, item.Id));
    }

    [Theory]
    [InlineData("utf-8", "windows-1252", WxrRepairKind.Encoding)]
    [InlineData("iso-8859-1", "windows-1252", null)]
    [InlineData("windows-1251", "utf-8", null)]
    [InlineData("utf-8", "utf-16", null)]
    public void A_text_is_read_in_the_encoding_that_it_has(string declared, string real, object? repair)
    {
        var export = Export.Of(Export.Post("Straße – “é”")).Replace("encoding=\"UTF-8\"", $"encoding=\"{declared}\"", StringComparison.Ordinal);
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(real) ?? Encoding.GetEncoding(real);
        var (items, repairs) = Read([.. encoding.GetPreamble(), .. encoding.GetBytes(export)]);
        Assert.Equal("Straße – “é”", items[0].Content);
        Assert.Equal(repair is WxrRepairKind kind ? [kind] : [], repairs.Select(found => found.Kind));
    }

    [Fact]
    public void Warnings_of_a_server_before_the_export_are_skipped()
    {
        var (items, repairs) = Read("<br />\n<b>Warning</b>: something in /home/x.php\n" + Export.Of(Export.Post("one")));
        Assert.Equal("one", Assert.Single(items).Content);
        Assert.Contains(repairs, repair => repair is { Kind: WxrRepairKind.TextOutside, Line: 2 });
    }

    [Fact]
    public void Comments_terms_and_authors_come_without_what_identifies_them()
    {
        var export = Export.Head + "<wp:category><wp:category_nicename>b</wp:category_nicename><wp:category_parent>a</wp:category_parent><wp:cat_name>B</wp:cat_name>"
            + "<wp:termmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:termmeta></wp:category>\n"
            + Export.Post("one", "<wp:comment><wp:comment_author>Reader</wp:comment_author><wp:comment_author_email>r@private.example</wp:comment_author_email>"
                + "<wp:comment_author_IP>203.0.113.7</wp:comment_author_IP><wp:comment_content>Good.</wp:comment_content><wp:comment_approved>1</wp:comment_approved>"
                + "<wp:commentmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:commentmeta></wp:comment>") + Export.Foot;
        var reader = new WxrReader(new MemoryStream(Encoding.UTF8.GetBytes(export)));
        var item = Assert.Single(reader.Read().ToList());
        Assert.Equal([new WxrComment("Reader", null, "Good.", true, "", 19)], item.Comments);
        Assert.Equal([new WxrTerm("category", "b", "B", "a")], reader.Terms);
        Assert.Equal([new WxrAuthor("jroe", "Jane Roe")], reader.Authors);
        Assert.Empty(reader.Repairs);
    }

    [Fact]
    public void A_document_type_is_not_read()
    {
        var export = Export.Of(Export.Post("x").Replace("<![CDATA[x]]>", "&b;&c;", StringComparison.Ordinal)).Replace("<rss", """
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            <rss
            """, StringComparison.Ordinal);
        var (items, repairs) = Read(export);
        Assert.Equal("&b;&c;", items[0].Content);
        Assert.Contains(repairs, repair => repair.Kind is WxrRepairKind.Doctype);
    }

    [Fact]
    public void An_item_that_is_too_long_is_skipped_without_being_held()
    {
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(Export.Of(Export.Post("one"), Export.Post(new string('x', 3_000_000), id: 2),
            Export.Post("three", id: 3))));
        var reader = new WxrReader(stream, mostCharacters: 100_000);
        Assert.Equal(["one", "three"], reader.Read().Select(item => item.Content));
        Assert.Equal([WxrRepairKind.TooLong], reader.Repairs.Select(repair => repair.Kind));
    }

    [Theory]
    [InlineData("<a>")]
    [InlineData("<a")]
    [InlineData("<![CDATA[")]
    [InlineData("]]>")]
    [InlineData("<!--")]
    [InlineData("&")]
    [InlineData("</content:encoded>")]
    [InlineData("<wp:comment>")]
    [InlineData("<wp:postmeta>")]
    [InlineData("<wp:x><![CDATA[a]]></wp:y>")]
    public void Nothing_takes_more_than_linear_time(string piece)
    {
        var many = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        Read(Export.Of(Export.Post("x").Replace("<![CDATA[x]]>", many, StringComparison.Ordinal), many));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{piece} took {clock.Elapsed}");
    }

    private static (List<WxrItem> Items, IReadOnlyList<WxrRepair> Repairs) Read(string export) => Read(Encoding.UTF8.GetBytes(export));

    private static (List<WxrItem> Items, IReadOnlyList<WxrRepair> Repairs) Read(byte[] export)
    {
        var reader = new WxrReader(new MemoryStream(export));
        var items = reader.Read().ToList();
        return (items, reader.Repairs);
    }
}
