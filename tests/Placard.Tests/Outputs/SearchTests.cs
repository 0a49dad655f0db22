using System.Buffers;
using System.Text;
using System.Text.Json;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Outputs.Search;
using Placard.Reading;
using Placard.Tests.Support;
using Placard.Theming;

namespace Placard.Tests.Outputs;

/// <summary>The index of <c>search.html</c>, read back as its script reads it.</summary>
public class SearchTests
{
    private static readonly BuiltSite Site = TestSite.Of("""
        == archive.yaml
        title: The archive
        baseUrl: https://archive.test/
        languages: [en, fr]
        == campaigns/water.md
        ---
        title: Clean water
        start: 2019-02-01
        ---
        The river.
        == articles/one.md
        ---
        title: Élections à Montréal
        date: 2020-06-01
        lang: fr
        campaign: water
        ---
        Une lettre &eacute;crite, [un lien](https://hidden.example/secret "x"), <b class="classy">gras</b>.[^note]

        [^note]: Renvoi.

        [label]: https://elsewhere.example/
        == articles/two.md
        ---
        title: The water report
        date: 2021-06-01
        tags: [Rivers]
        summary: A short one.
        ---
        Water, water and more water: a report of twelve pages.
        """).Build().WithoutDiagnostics();

    [Theory]
    [InlineData("ÉCOLE", "ecole")]
    [InlineData("Straße", "strasse")]
    [InlineData("œuvre ﬁne", "oeuvre fine")]
    [InlineData("l’archive", "l archive")]
    [InlineData("l'archive qu’elle garde, dell'arte, they’re Israel's 'own'", "l archive qu elle garde dell arte they re israel s own")]
    [InlineData("Ma'an Ma’an Ma‘an Maʿan Maʻan maan", "maan")]
    [InlineData("Qur’ān ’Abd al-Raḥmān, ʿĪsā", "quran abd al rahman isa")]
    [InlineData("الرِّسَالَةُ", "رساله")]
    [InlineData("وبالرسالة والرسالة إلى", "وبالرساله رساله الي")]
    [InlineData("أحمد آمنة مـــهم ١٢٣", "احمد امنه مهم 123")]
    [InlineData("投票 İstanbul ΟΔΌΣ", "投 票 istanbul οδοσ")]
    [InlineData("co-operate, it’s 3.5 %", "co operate it s 3 5")]
    public void Case_accents_and_forms_of_letters_do_not_count(string text, string words) => Assert.Equal(words, string.Join(' ', WordsOf(text)));

    /// <summary>Both sides take characters apart by Unicode's form KD; what they do besides is written down twice, and must be the same.</summary>
    [Fact]
    public void The_script_folds_as_the_index_does()
    {
        var script = Encoding.UTF8.GetString(BuiltInTheme.Files.Single(file => file.Path == "assets/search-words.js").Read().Span);
        Assert.Contains($"var dropped = /[{Escaped(Folding.DroppedRanges)}]/;", script, StringComparison.Ordinal);
        Assert.Contains($"var lone = /[{Escaped(Folding.LoneRanges)}]/;", script, StringComparison.Ordinal);
        Assert.Contains($"var longest = {WordScanner.MaxWordLength};", script, StringComparison.Ordinal);
        // ASCII, all of which but letters and digits parts words, is tested by its own rule here and by ranges there.
        const string ascii = "\\u0000-\\u002f\\u003a-\\u0060\\u007b-\\u00ac";
        Assert.Contains($"var separator = /[{ascii}{Escaped(Folding.SeparatorRanges)["\\u0080-\\u00ac".Length..]}]/;", script, StringComparison.Ordinal);
        var table = script[script.IndexOf("var same = {", StringComparison.Ordinal)..];
        var pairs = System.Text.RegularExpressions.Regex.Matches(table[..table.IndexOf('}')], "'(.)': '(.+?)'")
            .Select(match => match.Groups[1].Value + match.Groups[2].Value);
        Assert.Equal(Folding.SameAs.Select(pair => pair.Key + pair.Value).Order(StringComparer.Ordinal), pairs.Order(StringComparer.Ordinal));
    }

    private static string Escaped(string ranges) => string.Concat(ranges.Select(c => c == '-' ? "-" : $"\\u{(int)c:x4}"));

    [Fact]
    public void A_word_is_found_where_it_stands_and_a_title_weighs_most()
    {
        var water = Postings("water");
        Assert.Equal(["campaigns/water.html", "articles/2021/two.html"], water.Select(hit => hit.Url));
        Assert.All(water, hit => Assert.True(hit.Weight > 8));
        Assert.Equal(4, water[1].Places.Count);

        var report = Assert.Single(Postings("report"));
        Assert.Equal(1, report.Places[0] - water[1].Places[0]);
        Assert.True(Assert.Single(Postings("twelve")).Weight < 4);
        Assert.Equal("articles/2021/two.html", Assert.Single(Postings("rivers")).Url);
    }

    [Fact]
    public void Markup_and_URLs_are_no_words()
    {
        Assert.Equal("articles/2020/one.html", Assert.Single(Postings("montreal")).Url);
        Assert.NotEmpty(Postings("lien"));
        Assert.NotEmpty(Postings("gras"));
        Assert.NotEmpty(Postings("renvoi"));
        Assert.All(["secret", "hidden", "classy", "eacute", "elsewhere", "note", "b"], word => Assert.Empty(Postings(word)));
    }

    [Fact]
    public void Results_can_be_narrowed_by_what_there_is()
    {
        var filters = Json("archive").GetProperty("filters");
        Assert.Equal("""{"year":["2021","2020","2019"],"kind":["Campaign","News"],"campaign":["Clean water"],"language":["English","Français"]}""", JsonSerializer.Serialize(filters, Readable));
        // One end symbol for each entry; the campaign, then the newest article first.
        Assert.Equal("%d#d$d", Json("filters/year").GetString());
        Assert.Equal("#dd#d", Json("filters/campaign").GetString());
    }

    [Fact]
    public void An_index_comes_out_the_same_however_it_is_cut()
    {
        var files = string.Concat(Enumerable.Range(0, 300)
            .Select(n =>
                $"\n== articles/a{n}.md\n---\ntitle: Article {n}\nsummary: Few.\ndate: 2020-01-01\n---\n"
                    + string.Join(' ', Enumerable.Range(n, 300).Select(w => $"word{w % 211}"))));
        var once = TestSite.Of(files).Build().WithoutDiagnostics();
        var again = TestSite.Of(files).Build().WithoutDiagnostics();
        var parts = once.Files.Keys.Where(path => path.StartsWith("search/words/", StringComparison.Ordinal)).ToList();
        Assert.True(parts.Count > 10);
        Assert.All(parts, path => Assert.Equal(once.Files[path], again.Files[path]));
        Assert.All(parts, path => Assert.InRange(once.Files[path].Length, 1, 80_000));
        Assert.Equal(300 * 300, Enumerable.Range(0, 211).Sum(w => Read(once, $"word{w}").Sum(hit => hit.Places.Count)));
    }

    /// <summary>One word is so frequent that its places are not kept.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Any_number_of_pieces_makes_the_same_index(int pieces)
    {
        var (once, again) = (Index(1), Index(pieces));
        Assert.Equal(once.FirstWords, again.FirstWords);
        Assert.All(Enumerable.Range(0, 40), part => Assert.Equal(PartOf(once, part), PartOf(again, part)));
        var rows = string.Concat(Enumerable.Range(0, 40).Select(part => PartOf(once, part))).Split('!')
            .ToDictionary(row => row.Split(' ')[0], row => row.Split(' ')[^1]);
        Assert.StartsWith("$", rows["tide"], StringComparison.Ordinal);
        Assert.InRange(rows["tide"].Length, 1_000, 5_000);
        Assert.StartsWith("#", rows["word7"], StringComparison.Ordinal);
    }

    [Fact]
    public void Many_who_ask_at_once_make_one_index()
    {
        var index = new SharedIndex(Many.Value, _ => "News", 40, 3);
        var seen = new SearchIndex[8];
        var together = new Barrier(seen.Length);
        var askers = seen.Select((_, i) => new Thread(() =>
        {
            together.SignalAndWait();
            seen[i] = index.Value;
        })).ToList();
        askers.ForEach(asker => asker.Start());
        askers.ForEach(asker => asker.Join());
        Assert.All(seen, one => Assert.Same(index.Value, one));
    }

    [Fact]
    public void A_text_that_cannot_be_read_is_reported_to_every_caller()
    {
        var index = new SharedIndex(Many.Value, entry => entry.Slug == "a0900" ? throw new IOException("Gone.") : "News", 40, 3);
        Assert.Throws<IOException>(() => index.Value);
        Assert.Throws<IOException>(() => index.Value);
    }

    private static string PartOf(SearchIndex index, int part)
    {
        var bytes = new ArrayBufferWriter<byte>();
        index.WritePart(part, bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static SearchIndex Index(int pieces) => new SharedIndex(Many.Value, _ => "News", 40, pieces).Value;

    private static readonly Lazy<IReadOnlyList<Entry>> Many = new(() =>
    {
        var files = Enumerable.Range(0, 1000).Select(n => (SourceFile)new MemorySourceFile($"articles/a{n:D4}.md", Encoding.UTF8.GetBytes(
            $"---\ntitle: Article {n}\nsummary: Few.\ndate: 2020-01-01\n---\n{string.Concat(Enumerable.Repeat("tide ", 40))}\n\n{string.Join(' ', Enumerable.Range(n, 60).Select(w => $"word{w % 211}"))}"),
                "input/"))
            .Append(new MemorySourceFile("archive.yaml", "title: A\nbaseUrl: https://archive.test/"u8.ToArray(), "input/archive.yaml"));
        return [.. SiteReader.Read([.. files], "input/", new BuildOptions { AsOf = new DateOnly(2026, 1, 1) }, new DiagnosticBag()).Entries];
    });

    [Fact]
    public void An_archive_may_do_without() =>
        Assert.DoesNotContain(TestSite.Of("== archive.yaml\ntitle: A\nbaseUrl: https://archive.test/\nomit: [search]\n== pages/a.md\n---\ntitle: A\n---\nText.").Build().WithoutDiagnostics().Files.Keys,
            path => path.StartsWith("search", StringComparison.Ordinal));

    [Fact]
    public void The_page_runs_only_the_archives_own_scripts_and_leads_to_the_lists_without_them()
    {
        var page = Site.Page("search.html");
        Assert.Equal(["assets/search-words.js", "assets/search.js"], page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")));
        Assert.True(page.QuerySelector("#_search")!.HasAttribute("hidden"));
        Assert.Contains("articles/index.html", page.QuerySelectorAll(".ways a").Select(link => link.GetAttribute("href")));
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static List<string> WordsOf(string text)
    {
        var words = new SearchWords();
        words.BeginEntry(0);
        new WordScanner(words, new char[WordScanner.MaxWordLength]).Scan(text);
        return [.. Enumerable.Range(0, words.Count).Select(number => words.Word(number).ToString())];
    }

    private static JsonElement Json(string path) => Json(Site, path);

    private static JsonElement Json(BuiltSite site, string path)
    {
        var script = Encoding.UTF8.GetString(site.Files[$"search/{path}.js"]);
        var call = $"placard(\"{path}\",";
        Assert.StartsWith(call, script, StringComparison.Ordinal);
        Assert.EndsWith(")\n", script, StringComparison.Ordinal);
        return JsonDocument.Parse(script[call.Length..^2]).RootElement;
    }

    private static List<(string Url, List<int> Places, int Weight)> Postings(string word) => Read(Site, word);

    private static List<(string Url, List<int> Places, int Weight)> Read(BuiltSite site, string word)
    {
        var archive = Json(site, "archive");
        var first = archive.GetProperty("firstWords").EnumerateArray().Select(item => item.GetString()!).ToList();
        var part = first.FindLastIndex(start => string.CompareOrdinal(start, word) <= 0);
        var row = part < 0
            ? null
            : Json(site, $"words/{part}").GetString()!.Split('!').FirstOrDefault(row => row.StartsWith(word + " ", StringComparison.Ordinal));
        var hits = new List<(string, List<int>, int)>();
        if (row is null) return hits;
        var postings = Encoding.ASCII.GetBytes(row[(word.Length + 2)..]);
        var (entry, size) = (-1, archive.GetProperty("entriesOfPart").GetInt32());
        for (var at = 0; at < postings.Length;)
        {
            entry += Symbols.Read(postings, ref at);
            var places = new List<int>();
            while (!Symbols.IsWeight(postings[at])) places.Add((places.Count == 0 ? 0 : places[^1]) + Symbols.Read(postings, ref at));
            hits.Add((Json(site, $"entries/{entry / size}")[entry % size][0].GetString()!, places, Symbols.WeightOf(postings[at++])));
        }
        return hits;
    }
}
