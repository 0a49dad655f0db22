using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Placard.Tests.Support;

namespace Placard.Tests.Outputs;

/// <summary>Addressees by postcode: the scripts that a page loads, one for a group of codes, in which every code is found again.</summary>
public partial class PostcodeScriptsTests
{
    private const int FewestInScript = 50;

    [Fact]
    public void A_small_table_is_one_script_with_the_names_of_areas_and_nothing_of_the_targets()
    {
        var site = Site("SW1A 1AA,North\nsw1a-1ab,South; East\nSW1,West\n").Build();
        var folder = Folder(site);
        Assert.Equal("placardAreas(\"index\",\"A\")\n", site.Text($"{folder}index.js"));
        Assert.Equal("placardAreas(\"from\",[\"West\",\"North\",\"South\",\"East\"],[[0],[1],[2,3]],\"!0Asw1!1Da1aa!2Gb\")\n", site.Text($"{folder}from.js"));
        Assert.Equal(2, Scripts(site).Count());
    }

    [Theory, InlineData("2026-01-05", ""), InlineData("2026-02-05", ""), InlineData("2026-01-15", "https://mirror.test/")]
    public void A_page_that_is_not_open_or_a_mirror_has_no_lookup(string day, string mirror)
    {
        var site = Site("1,North\n", day, mirror).Build();
        Assert.Empty(Scripts(site));
        Assert.Empty(site.Page("actions/write.html").QuerySelectorAll("[data-areas], #_postcode"));
    }

    [Fact]
    public void The_field_has_no_name_and_stands_outside_every_form()
    {
        var page = Site("1,North\n").Build().Page("actions/write.html");
        var field = page.QuerySelector("#_postcode")!;
        Assert.Null(field.GetAttribute("name"));
        Assert.Null(field.Closest("form"));
        Assert.NotNull(page.QuerySelector("form"));
        Assert.Contains("nobody learns which is yours", page.QuerySelector(".take-part dl")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_script_the_mails_are_listed_by_area()
    {
        var rows = string.Concat(Enumerable.Range(1, 30).Select(n => $"Member {n:00},m{n}@house.test,Area {31 - n:00}\n"));
        var page = Site("1,Area 01\n", targets: rows).Build().Page("actions/write.html");
        Assert.Equal(["Area 01 – Area 24 24", "Area 25 – Area 30 6"], page.QuerySelectorAll(".group .group > summary").Select(item => item.TextContent));
        Assert.Equal("Member 30 Area 01", page.QuerySelector(".group [data-area]")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("\"SW1A 1AA\";\"The \"\"North\"\"\"", "postcode;area", "The \"North\"")]
    [InlineData("x\tNorth\tsw1a1aa", "other\tarea\tPostcode", "North")]
    [InlineData("\r\nSW1A1AA,North\r", "\uFEFFpostcode,area\r", "North")]
    [InlineData("sw1a1aa;North", "sep=;\npostcode;area", "North")]
    public void Tables_are_read_as_spreadsheet_programs_write_them(string row, string header, string area)
    {
        var table = Read($"{header}\n{row}\n");
        Assert.Equal([area], table.Areas("sw1a1aa"));
    }

    [Fact]
    public void A_code_in_two_rows_lies_in_both_areas_and_the_longest_beginning_counts()
    {
        var table = Read("postcode,area\nAB1,South\nAB,Whole\nab 1,North\nAB12,Own\n");
        Assert.Equal(["North", "South"], table.Areas("ab19").Order());
        Assert.Equal(["Own"], table.Areas("ab129"));
        Assert.Equal(["Whole"], table.Areas("ab2"));
        Assert.Empty(table.Areas("a"));
    }

    [Fact]
    public void Every_code_of_a_random_table_is_found_and_no_script_has_fewer_than_fifty() =>
        Property.Holds(Gen.Select(Gen.Int[1, 9000], Gen.Int[2, 36], Gen.Int[1, 10], Gen.Int[0, int.MaxValue]), values =>
        {
            var (count, letters, longest, seed) = values;
            var random = new Random(seed);
            var rows = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < count; i++)
            {
                var signs = Enumerable.Range(0, random.Next(1, longest + 1)).Select(_ => "0123456789abcdefghijklmnopqrstuvwxyz"[random.Next(letters)]);
                var code = string.Concat(signs);
                rows.TryAdd(code, $"Area {random.Next(40)}");
            }
            var table = Read("postcode,area\n" + string.Concat(rows.Select(row => $"{row.Key.ToUpperInvariant()},{row.Value}\n")));
            if (table.Names.Count > 2) Assert.All(table.Counts, size => Assert.True(size >= FewestInScript, $"{size} codes"));
            foreach (var (code, area) in rows.Take(400))
            {
                Assert.Equal([area], table.Areas(code));
                var other = code + "z";
                var longestListed = Enumerable.Range(1, other.Length).Select(length => other[..length]).LastOrDefault(rows.ContainsKey)!;
                Assert.Equal([rows[longestListed]], table.Areas(other));
            }
        }, count: 40);

    [Fact]
    public void The_names_of_scripts_work_on_every_file_system()
    {
        var rows = Enumerable.Range(0, 30_000).Select(n => $"{"cnapxu"[n % 6]}{n * 7919 % 1_000_000:000000},A{n % 7}\n");
        var table = Read("postcode,area\n" + string.Concat(rows));
        Assert.True(table.Names.Count > 10);
        Assert.All(table.Names, name => Assert.Matches("^(index|from(-[a-z0-9]{1,10})?)$", name));
    }

    private static Table Read(string csv)
    {
        var site = Site("").With("actions/areas.csv", Encoding.UTF8.GetBytes(csv)).Build();
        return new Table(Scripts(site).ToDictionary(path => path[(path.LastIndexOf('/') + 1)..^3], path => site.Text(path), StringComparer.Ordinal));
    }

    private static TestSite Site(string rows, string day = "2026-01-15", string mirror = "",
        string targets = "Ada,ada@house.test,North\nBen,ben@house.test,South\nEve,eve@house.test,*\n") =>
        TestSite.Of($$"""
            == archive.yaml
            title: Archive
            baseUrl: https://archive.test/
            handler: { type: formspree, id: abc }
            privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
            == actions/write.md
            ---
            title: Write
            kind: letter
            opens: 2026-01-10
            closes: 2026-01-31
            areas: areas.csv
            targets: targets.csv
            ---
            Why.

            ## Letter

            Dear [target name]
            == actions/targets.csv
            name,email,area
            {{targets}}
            == actions/areas.csv
            postcode,area
            {{rows}}
            """).AsOf(day).With(options => options with { MirrorOf = mirror.Length > 0 ? mirror : null });

    private static IEnumerable<string> Scripts(BuiltSite site) => site.Files.Keys.Where(path => path.StartsWith("postcodes/", StringComparison.Ordinal));

    private static string Folder(BuiltSite site) => Scripts(site).First() is var path ? path[..(path.LastIndexOf('/') + 1)] : "";

    /// <summary>Reads the scripts as <c>theme/assets/area.js</c> does.</summary>
    private sealed partial class Table(Dictionary<string, string> scripts)
    {
        private readonly List<(string Code, int Set)> starts = Decode(Call(scripts["index"])[0].GetString()!);

        public Dictionary<string, string>.KeyCollection Names => scripts.Keys;

        public IEnumerable<int> Counts => scripts.Keys.Where(name => name != "index").Select(name => Decode(Call(scripts[name])[2].GetString()!).Count);

        public IEnumerable<string> Areas(string typed)
        {
            var start = starts.Last(start => string.CompareOrdinal(start.Code, typed) <= 0).Code;
            var call = Call(scripts[start.Length > 0 ? $"from-{start}" : "from"]);
            var found = Decode(call[2].GetString()!).LastOrDefault(entry => typed.StartsWith(entry.Code, StringComparison.Ordinal));
            return found.Code is null ? [] : call[1][found.Set].EnumerateArray().Select(number => call[0][number.GetInt32()].GetString()!);
        }

        private static JsonElement[] Call(string script)
        {
            Assert.Matches(@"^placardAreas\(""[a-z0-9-]+"",.*\)\n$", script);
            using var json = JsonDocument.Parse($"[{script["placardAreas(".Length..^2]}]");
            return [.. json.RootElement.EnumerateArray().Skip(1).Select(value => value.Clone())];
        }

        private static List<(string Code, int Set)> Decode(string text)
        {
            var (code, set, entries) = ("", 0, new List<(string, int)>());
            foreach (Match match in Entry().Matches(text))
            {
                if (match.Groups[1].Success) set = int.Parse(match.Groups[1].ValueSpan, null);
                code = code[..(match.Groups[2].Value[0] - 'A')] + match.Groups[3].Value;
                entries.Add((code, set));
            }
            return entries;
        }

        [GeneratedRegex("(?:!(\\d+))?([A-K])([a-z0-9]*)")]
        private static partial Regex Entry();
    }
}
