using Placard.Containers;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Importing;
using Placard.Importing.WordPress;

namespace Placard.RobustnessTests.Parsers;

/// <summary>Imports exports of WordPress into an archive that keeps nothing.</summary>
internal static class WordPressReaders
{
    /// <summary>The beginning of a post up to its text, and what follows it.</summary>
    private const string Head = "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><wp:post_id>1</wp:post_id><wp:status>publish</wp:status>",
        Foot = "</item></channel></rss>";

    public const string Export = "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>§" + Foot;

    public const string Text = Head + "<wp:post_type>post</wp:post_type><wp:post_date>2020-01-01 00:00:00</wp:post_date><content:encoded><![CDATA[§]]></content:encoded>" + Foot;

    public const string Elementor = Head + "<wp:post_type>page</wp:post_type><wp:postmeta><wp:meta_key>_elementor_data</wp:meta_key><wp:meta_value>"
        + "<![CDATA[[{\"settings\":{},\"elements\":[§]}]]]></wp:meta_value></wp:postmeta>" + Foot;

    public static readonly string[] Elements =
    [
        "<item>", "</item>", "<title>", "</title>", "<wp:post_id>", "</wp:post_id>", "<content:encoded>", "</content:encoded>", "<![CDATA[", "]]>",
            "<wp:postmeta>",
        "<wp:meta_key>", "<wp:comment>", "</wp:comment>", "<wp:author>", "<category domain=\"post_tag\" nicename=\"a\">", "<!--", "-->", "<?",
            "<!DOCTYPE a [", "&a;",
        "&#0;", "<", ">", "a", " ", "\n", "\0", "ÿ",
    ];

    public static readonly string[] Markup =
    [
        "<!-- wp:a -->", "<!-- /wp:a -->", "<!-- wp:block {\"ref\":1} /-->", "<!-- wp:divi/text {\"content\":", "<!--more-->", "[gallery]", "[caption]",
            "[/caption]",
        "[et_pb_text a=\"", "[/et_pb_text]", "[vc_raw_html]", "[embed]", "[a_b]", "[[", "]]", "[", "]", "\"", "<p>", "</p>", "<div>", "</div>", "<pre>",
            "<a href=\"", "<b>",
        "<table>", "<li>", "<sup data-fn=\"a\">", "https://a.test/\n", "\n\n", "\n", "<", ">", "a",
    ];

    public static readonly string[] Settings =
        ["{", "}", "[", "]", "\"settings\":", "\"elements\":", "\"widgetType\":\"heading\"", "\"title\":", "\"tabs\":", "\"a\"", ":", ",", "1", "null",
            "{\"url\":\"a\"}"];

    public static void Import(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics)
    {
        foreach (var file in files)
        {
            var session = new ImportSession(new NoStore(), null, ImportMemory.Empty, "en");
            session.Run(new WordPressImporter(), new() { Sources = [new("export", "", new OneFile(file))] });
        }
    }

    private sealed class NoStore : IImportStore
    {
        public string? DigestOf(string path) => null;

        public string? ReadText(string path) => null;

        public void Write(string path, Func<Stream, bool> write) => write(Stream.Null);
    }

    private sealed class OneFile(SourceFile file) : IFileTree
    {
        public IReadOnlyList<TreeFile> Files => [new(file.Name, file.Length)];

        public IReadOnlyList<ContainerProblem> Problems => [];

        public ContainerProblem? Read(TreeFile asked, Action<Stream> read)
        {
            using var stream = file.OpenRead();
            read(stream);
            return null;
        }
    }
}
