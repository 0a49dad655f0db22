using System.Globalization;
using System.Text;
using CsCheck;
using Placard.Captures;
using Placard.Containers;
using Placard.Importing;
using Placard.Importing.WordPress;
using Placard.Importing.WordPress.Wxr;
using Placard.Tests.Support;

namespace Placard.Tests.Importing.WordPress;

/// <summary>What an export becomes.</summary>
public class WordPressImporterTests
{
    [Fact]
    public void A_post_becomes_the_article_that_an_author_would_write()
    {
        var site = Import(
            Export.Attachment(7, "train.jpg", alt: "A train", parent: 1, caption: "The last <em>train</em>"),
            Export.Post(
                """
                We lost.
                <a href="https://old.test/2019/01/before/#top">Before</a>, <a href="/?p=2">again</a> and <a href="https://old.test/wp-content/uploads/2020/06/report.pdf">the report</a>.

                [caption id="attachment_7" width="300"]<img src="https://i0.wp.com/old.test/wp-content/uploads/2020/06/train-300x200.jpg?w=300" alt="A train" /> The last train[/caption]

                <a href="https://elsewhere.test/?a=1&amp;b=2">Elsewhere</a>
                """,
                Export.Category("news", "News") + Export.Category("uncategorized", "Uncategorized")
                    + Export.Category("trains", "Trains &amp; trams", "post_tag")
                    + "<excerpt:encoded><![CDATA[What <b>happened</b>.]]></excerpt:encoded>\n" + Export.Meta("_thumbnail_id", "7")
                        + Export.Meta("_wp_old_slug", "the-vot")),
            Export.Post("Before.", id: 2, name: "before").Replace("/2020/06/before", "/2019/01/before", StringComparison.Ordinal));
        Assert.Equal(
            """
            ---
            title: "The vote"
            summary: "What happened."
            date: 2020-06-17
            permalink: "2020/06/the-vote/index.html"
            aliases:
              - "2020/06/the-vot/index.html"
              - "train.jpg/index.html"
            tags:
              - "News"
              - "Trains & trams"
            authors:
              - "Jane Roe"
            image: "/files/2020/06/train.jpg"
            imageAlt: "A train"
            kind: news
            ---
            We lost.\
            [Before](before.md#top), [again](before.md) and [the report](../../files/2020/06/report.pdf).

            ![A train](../../files/2020/06/train.jpg "The last train")

            [Elsewhere](https://elsewhere.test/?a=1&b=2)

            """.ReplaceLineEndings("\n"),
            site["articles/2020/the-vote.md"]);
        Assert.Equal(["articles/2020/before.md", "articles/2020/the-vote.md"], Entries(site));
    }

    [Fact]
    public void The_archive_answers_at_all_former_URLs()
    {
        var site = Import(Export.Attachment(7, "train.jpg"), Export.Post("[gallery ids=\"7\"]", Export.Category("news", "News"), id: 12));
        Assert.Equal(
            [
                "2020/06/index.html moved: years/2020-06.html",
                "2020/index.html moved: years/2020.html",
                "?p=12 moved: 2020/06/the-vote/index.html",
                "author/jroe/index.html moved: people/jane-roe.html",
                "category/news/index.html moved: tags/news.html",
                "feed/index.html moved: feed.xml",
                "wp-content/uploads/2020/06/train.jpg moved: files/2020/06/train.jpg",
            ],
            site["addresses.txt"].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        site["addresses.txt"] = "# Mine\n";
        Assert.Equal("# Mine\n", site.Import(new WordPressImporter(), "== export.xml\n"
            + Export.Of(Export.Post("Text.", Export.Category("news", "News"), id: 12)))["addresses.txt"]);
    }

    [Fact]
    public void What_was_not_published_is_counted_and_not_named()
    {
        string[] statuses = ["draft", "pending", "private", "future", "trash", "auto-draft", "odd"];
        var items = statuses.Select((status, i) =>
            Export.Post($"Hidden {status}", id: i + 1, name: $"hidden-{status}", status: status).Replace("The vote", "Hidden title", StringComparison.Ordinal))
            .Append(Export.Post("Hidden text", "<wp:post_password>open sesame</wp:post_password>", id: 20).Replace("The vote", "Hidden title",
                StringComparison.Ordinal))
            .Append(Export.Attachment(21, "hidden.jpg", parent: 1)).Append(Export.Post("Shown.", id: 30, name: "shown"));
        var site = Import([.. items]);
        Assert.Equal(["articles/2020/shown.md"], Entries(site));
        Assert.DoesNotContain("idden", site.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", site.Everything, StringComparison.Ordinal);
        Assert.Equal(9, site.Report.Left.Count);
        Assert.Equal(2, site.Report.Left.Count(left => left.What == "draft"));
    }

    [Fact]
    public void The_mapping_file_says_what_categories_authors_and_types_become()
    {
        var items = new[]
        {
            Export.Post("One.", Export.Category("night-trains", "Night trains") + Export.Category("news", "News")),
            Export.Post("Two.", id: 2, name: "two", type: "event"),
            Export.Post("Three.", id: 3, name: "three", type: "feedback"),
        };
        var tree = ImportedSite.TreeOf("== export.xml\n" + Export.Of(items));
        var proposed = new WordPressImporter().Propose(new() { Sources = [new("site", "site/", tree)] });
        Assert.Equal(["News", "Night trains"], proposed.Campaigns.Keys.Order());
        Assert.Equal([("Jane Roe", "Jane Roe")], proposed.Authors.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal([("event", (ImportedKind?)ImportedKind.Article), ("feedback", null)], proposed.Kinds.Select(pair => (pair.Key, pair.Value)));

        var site = new ImportedSite
        {
            Map = new()
            {
                Campaigns = new Dictionary<string, string> { ["Night trains"] = "save-the-night-trains" },
                Authors = new Dictionary<string, string> { ["Jane Roe"] = "J. Roe" },
                Kinds = new Dictionary<string, ImportedKind?> { ["event"] = ImportedKind.Page },
            },
        };
        site.Import(new WordPressImporter(), tree);
        Assert.Equal(["articles/2020/the-vote.md", "campaigns/save-the-night-trains.md", "pages/2020/06/two.md"], Entries(site));
        Assert.Contains("authors:\n  - \"J. Roe\"\n", site["articles/2020/the-vote.md"], StringComparison.Ordinal);
        Assert.Contains("save-the-night-trains", site["articles/2020/the-vote.md"], StringComparison.Ordinal);
        Assert.Contains("start: 2020-06-17\n", site["campaigns/save-the-night-trains.md"], StringComparison.Ordinal);
        Assert.Contains("\"category/night-trains/index.html\"\n", site["campaigns/save-the-night-trains.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_not_among_the_media_are_named_and_links_stay()
    {
        var site = new ImportedSite().Import(new WordPressImporter(), "== export.xml\n" + Export.Of(Export.Attachment(7, "train.jpg"),
            Export.Post("<img src=\"https://old.test/wp-content/uploads/2020/06/train-300x200.jpg\" alt=\"A train\"> <a href=\"/wp-content/uploads/a.pdf\">A</a>")));
        Assert.Equal("[A train](https://old.test/wp-content/uploads/2020/06/train-300x200.jpg) [A](https://old.test/wp-content/uploads/a.pdf)\n",
            site["articles/2020/the-vote.md"].Split("---\n")[2]);
        Assert.Contains("Left: file https://old.test/wp-content/uploads/a.pdf: it is not among the media; the link leads to the former site", site.Notes);
        Assert.Contains(site.Report.Left, left => left is { What: "attachment", Place.Line: 12 });
    }

    [Fact]
    public void Reusable_blocks_and_footnotes_stand_where_they_are_used()
    {
        var site = Import(
            Export.Post("<!-- wp:paragraph --><p>Shared <b>text</b></p><!-- /wp:paragraph -->", id: 5, type: "wp_block"),
            Export.Post(
                "<!-- wp:block {\"ref\":5} /--><!-- wp:paragraph --><p>Said<sup data-fn=\"a-1\" class=\"fn\"><a href=\"#a-1\" id=\"a-1-link\">1</a></sup>.</p><!-- /wp:paragraph --><!-- wp:footnotes /-->",
                Export.Meta("footnotes", "[{\"content\":\"By \\u003cem\\u003ethe minister\\u003c/em\\u003e.\",\"id\":\"a-1\"}]")));
        Assert.Equal("Shared **text**\n\nSaid[^1].\n\n[^1]: By *the minister*.\n", site["articles/2020/the-vote.md"].Split("---\n")[2]);
    }

    [Fact]
    public void An_export_may_be_one_line()
    {
        var site = Import((Export.Post("One.", name: "one") + Export.Post("Two.", id: 2, name: "two")).ReplaceLineEndings(" "));
        Assert.Equal("One.\n", site["articles/2020/one.md"].Split("---\n")[2]);
        Assert.Equal("Two.\n", site["articles/2020/two.md"].Split("---\n")[2]);
    }

    [Fact]
    public void Parts_of_an_export_are_one_site()
    {
        var site = Media().Import(new WordPressImporter(), $"""
            == part-1.xml
            {Export.Of(Export.Post("<a href=\"https://www.old.test/2020/06/two\">Two</a>"))}
            == part-2.xml
            {Export.Of(Export.Post("Two.", id: 2, name: "two"))}
            == readme.txt
            Not an export.
            """);
        Assert.Contains("[Two](two.md)", site["articles/2020/the-vote.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Translations_refer_to_the_entry_in_the_default_language()
    {
        var group = Export.Category("pll_1", "pll_1", "post_translations");
        var site = Import(Export.Post("Das Votum.", group + Export.Category("de", "Deutsch", "language"), id: 2, name: "das-votum"),
            Export.Post("The vote.", group + Export.Category("en", "English", "language")));
        Assert.Contains("\nlang: de\n", site["articles/2020/das-votum.md"], StringComparison.Ordinal);
        Assert.Contains("translationOf: \"/articles/2020/the-vote.md\"\n", site["articles/2020/das-votum.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("tags", site["articles/2020/das-votum.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_private_of_any_field_is_written()
    {
        const string email = "planted@private.example", ip = "203.0.113.77", token = "ghp_0123456789abcdefghijABCDEFGHIJ0123456789",
            password = "planted-password";
        foreach (var secret in new[] { email, ip, token, password })
        {
            var comment = $"<wp:comment><wp:comment_author>{secret}</wp:comment_author><wp:comment_author_email>{secret}</wp:comment_author_email><wp:comment_author_url>{secret}</wp:comment_author_url>"
                + $"<wp:comment_author_IP>{secret}</wp:comment_author_IP><wp:comment_content>{secret}</wp:comment_content><wp:comment_user_id>{secret}</wp:comment_user_id>"
                + $"<wp:comment_approved>1</wp:comment_approved><wp:commentmeta><wp:meta_key>{secret}</wp:meta_key><wp:meta_value>{secret}</wp:meta_value></wp:commentmeta></wp:comment>";
            var fields = Export.Meta("_wpcf7_mail", secret) + Export.Meta(secret, secret) + Export.Meta("_billing_email", secret)
                + Export.Meta("_edit_last", secret) + comment
                + $"<wp:post_mime_type>{secret}</wp:post_mime_type><wp:unknown>{secret}</wp:unknown><guid>{secret}</guid><wp:comment_status>{secret}</wp:comment_status>";
            var head = Export.Head.Replace("jroe@private.example", secret, StringComparison.Ordinal)
                + $"<wp:author><wp:author_login>{secret}</wp:author_login><wp:author_display_name></wp:author_display_name></wp:author><generator>{secret}</generator>\n"
                + $"<wp:term><wp:term_slug>x</wp:term_slug><wp:term_description>{secret}</wp:term_description><wp:termmeta><wp:meta_key>{secret}</wp:meta_key><wp:meta_value>{secret}</wp:meta_value></wp:termmeta></wp:term>\n";
            var site = Media().Import(new WordPressImporter(), "== export.xml\n" + head
                + Export.Post("<!-- wp:jetpack/contact-form {\"to\":\"" + secret
                    + "\"} --><p>Text</p><!-- /wp:jetpack/contact-form -->\n[contact-form-7 to=\"" + secret + "\"]\n<!-- " + secret + " -->", fields)
                + Export.Post($"Text {secret}", "<wp:post_password>x</wp:post_password>" + fields, id: 2)
                + Export.Post($"Text {secret}", fields, id: 3, status: secret) + Export.Post($"Text {secret}", fields, id: 4, type: "feedback")
                + Export.Post("Text", id: 5, name: "by-login").Replace("[jroe]", $"[{secret}]", StringComparison.Ordinal)
                + Export.Attachment(6, "a.jpg", caption: secret, parent: 2) + Export.Foot);
            Assert.Equal(["articles/2020/by-login.md", "articles/2020/the-vote.md"], Entries(site));
            Assert.DoesNotContain(secret, site.Everything, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("private.example", site.Everything, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Comments_are_a_table_of_their_own_where_they_are_asked_for()
    {
        var comments = Comment("Ada", "Good & <b>true</b>.") + Comment("=cmd()", "Write to ada@private.example") + Comment("Hidden", "Spam.", approved: "0")
            + Comment("Site", "[…] linked", type: "pingback");
        var table = new CommentTable();
        var site = new ImportedSite { Comments = table }.Import(new WordPressImporter(), "== export.xml\n" + Export.Of(Export.Post("Text.", comments)));
        Assert.Equal("name,date,display,comment,entry\nAda,2020-06-18,,Good & true.,articles/2020/the-vote.md\n'=cmd(),2020-06-18,,Write to,articles/2020/the-vote.md\n",
            table.ToString());
        Assert.DoesNotContain("Ada", site.Everything, StringComparison.Ordinal);
        Assert.Equal(["2 comments", "2 comments"], site.Report.Notes.Where(note => note.What.EndsWith("comments", StringComparison.Ordinal))
            .Select(note => note.What));
    }

    private static string Comment(string author, string text, string approved = "1", string type = "comment") =>
        $"<wp:comment><wp:comment_author><![CDATA[{author}]]></wp:comment_author><wp:comment_author_email>x@private.example</wp:comment_author_email>"
        + $"<wp:comment_date>2020-06-18 10:00:00</wp:comment_date><wp:comment_content><![CDATA[{text}]]></wp:comment_content>"
        + $"<wp:comment_approved>{approved}</wp:comment_approved><wp:comment_type>{type}</wp:comment_type></wp:comment>";

    [Fact]
    public void The_build_publishes_what_was_imported()
    {
        var site = new ImportedSite { Map = new() { Campaigns = new Dictionary<string, string> { ["News"] = "news" } } };
        site.Import(new WordPressImporter(), "== export.xml\n" + Export.Of(
            Export.Post("Text with <a href=\"/about/\">about</a>.\n\n&lt;script&gt; [sic] *stars* {braces} $1", Export.Category("news", "News")
                + Export.Category("a-b", "A: b", "post_tag"), id: 12),
            Export.Post("About <a href=\"/2020/06/the-vote/\">the vote</a>.", id: 2, name: "about", type: "page").Replace("/2020/06/about/", "/about/",
                StringComparison.Ordinal)));
        var build = TestSite.Of(string.Concat(site.Paths.Select(path => $"== {path}\n{site[path]}"))).Build().WithoutDiagnostics();
        Assert.Contains("<a href=\"../../../about/index.html\">about</a>", build.Text("2020/06/the-vote/index.html"), StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt; [sic] *stars* {braces} $1", build.Text("2020/06/the-vote/index.html"), StringComparison.Ordinal);
        Assert.Contains("\"p=12\": \"2020/06/the-vote/index.html\"", build.Text("assets/former-queries/0.js"), StringComparison.Ordinal);
        Assert.Contains("assets/former-queries.js", build.Text("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("con")]
    [InlineData("a\\..\\b")]
    [InlineData("%00")]
    public void No_name_leads_out_of_the_archive(string name)
    {
        var site = Import(Export.Attachment(7, name + ".jpg"), Export.Post("[gallery ids=\"7\"]", name: name),
            Export.Post($"<img src=\"https://old.test/wp-content/uploads/{name}\">", Export.Meta("_wp_old_slug", name), id: 2, name: name, type: "page"));
        Assert.All(site.Paths, path => Assert.True(PortableNames.IsPortable(path), path));
        Assert.All(Entries(site), path => Assert.Matches("^(articles|pages)/", path));
    }

    [Fact]
    public void Every_item_of_any_export_is_counted_once_and_imported_twice_alike()
    {
        var pieces = Property.Text("<>[]/&;\"'=-! \n\u0001aé", 0, 12);
        var item = Gen.Select(One("post", "page", "attachment", "event", "nav_menu_item", ""),
            One("publish", "draft", "inherit", "private", ""),
            pieces, pieces, One("x", "<!-- wp:group --><p>", "[caption]", "[et_pb_text a=\"b\"]", "<!-- wp:embed {\"url\":\"", "]]>", "<b>",
                "\n\n", "<ul><li>"));
        Property.Holds(Gen.Select(item.Array[1, 6], Gen.Int[0, 400]), value =>
        {
            var (items, cut) = value;
            var text = Export.Of(items.Select((part, i) =>
                Export.Post(part.Item5 + part.Item3 + part.Item5, Export.Category("c", part.Item4), i + 1, $"p{i.ToString(CultureInfo.InvariantCulture)}",
                    part.Item2, part.Item1)));
            text = text[..(text.Length - Math.Min(cut, text.Length))];
            var reader = new WxrReader(new MemoryStream(Encoding.UTF8.GetBytes(text)));
            var count = reader.Read().Count();
            var site = new ImportedSite().Import(new WordPressImporter(), "== export.xml\n" + text);
            Assert.Equal(count, site.Report.Entries.Count + site.Report.Left.Count);
            var first = site.Paths.Select(path => site[path]).ToList();
            site.Import(new WordPressImporter(), "== export.xml\n" + text);
            Assert.Equal(first, site.Paths.Select(path => site[path]));
        }, 100);
    }

    private static Gen<string> One(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static ImportedSite Import(params IEnumerable<string> items) => Media().Import(new WordPressImporter(), "== export.xml\n" + Export.Of(items));

    private static IEnumerable<string> Entries(ImportedSite site) => site.Paths.Where(path => path.EndsWith(".md", StringComparison.Ordinal));

    private static ImportedSite Media() => new() { Media = new Uploads() };

    /// <summary>Has every file but the sizes of images.</summary>
    private sealed class Uploads : IImportMedia
    {
        public ImportedFile? Find(string url, string path) => url.Contains("300x200", StringComparison.Ordinal)
            || url.Contains("-scaled", StringComparison.Ordinal)
            ? null : new ImportedFile(path, default, read =>
            {
                read(new MemoryStream([1, 2, 3]));
                return (ContainerProblem?)null;
            });
    }
}
