using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Placard.Tests.Support;

namespace Placard.Tests.Specs;

/// <summary>Builds the archive of an example, and shows its outputs and diagnostics as the manual does.</summary>
internal static partial class SpecRun
{
    public const string NoMessages = "(none)";

    private static readonly ConcurrentDictionary<SpecExample, Lazy<BuiltSite>> Built = new(ReferenceEqualityComparer.Instance);

    /// <summary>The archive of an example, built once however many tests look at it.</summary>
    public static BuiltSite Build(SpecExample example) => Built.GetOrAdd(example, key => new Lazy<BuiltSite>(() => BuildNow(key))).Value;

    private static BuiltSite BuildNow(SpecExample example)
    {
        if (example.Input.Kind == "receive") return Receive(example.Input);
        var site = SiteOf(example.Input).WithEach(Decode);
        return example.Expected.Any(block => block.Kind == "checks") ? site.Check() : site.Build();
    }

    /// <summary>What an expected block should hold.</summary>
    public static string Actual(BuiltSite site, SpecBlock expected) => expected.Kind switch
    {
        "messages" or "checks" => site.Diagnostics.Count == 0 ? NoMessages : string.Join('\n', site.Messages),
        "html" => Html(site, expected.Argument.Split(' ', 2)),
        "file" => site.Text(expected.Argument).TrimEnd('\n'),
        _ => throw new InvalidDataException($"No block is called '{expected.Kind}'."),
    };

    private static TestSite SiteOf(SpecBlock input) => TestSite.Of(input.Kind switch
    {
        "site" => input.Text,
        "markdown" => "== articles/page.md\n---\ntitle: A page\ndate: 2020-06-17\n---\n" + input.Text,
        _ => throw new InvalidDataException($"An example begins with 'site' or 'markdown', not '{input.Kind}'."),
    });

    /// <summary>What becomes of exports: files below <c>exports/</c>, and <c>review.csv</c> with decisions, into the action <c>sign</c>.</summary>
    private static BuiltSite Receive(SpecBlock input)
    {
        var archive = new ReceivingArchive(input.Text) { Format = input.Argument.Length == 0 ? null : input.Argument };
        var exports = archive.TakeOut("exports/");
        var result = archive.TakeOut("review.csv") is [var (_, review)] ? archive.Review(review) : archive.Receive([.. exports]);
        var files = archive.Files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value));
        if (result.Review is { } table) files["review.csv"] = Encoding.UTF8.GetBytes(table.TrimStart('\uFEFF').ReplaceLineEndings("\n"));
        return new BuiltSite(files, result.Diagnostics);
    }

    private static string Html(BuiltSite site, string[] argument)
    {
        if (!site.Files.ContainsKey(argument[0])) return "not published: " + string.Join(" / ", site.Messages);
        return string.Join('\n', site.Page(argument[0]).QuerySelectorAll(argument[1]).Select(element => element.InnerHtml.Trim()));
    }

    /// <summary>Stands for what no Markdown file can show: ␉, ␍ and ␀ for themselves, ⟪E9⟫ for a byte, and ⟪9 x word⟫ for a word nine times.</summary>
    private static byte[] Decode(string text)
    {
        text = Repeats()
            .Replace(text, match =>
                string.Concat(Enumerable.Repeat(match.Groups["word"].Value, int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture))));
        text = text.Replace('␉', '\t').Replace('␍', '\r').Replace('␀', '\0');
        var bytes = new List<byte>(text.Length);
        var at = 0;
        foreach (Match match in Bytes().Matches(text))
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(text[at..match.Index]));
            bytes.AddRange(Convert.FromHexString(match.Groups["hex"].Value.Replace(" ", "", StringComparison.Ordinal)));
            at = match.Index + match.Length;
        }
        bytes.AddRange(Encoding.UTF8.GetBytes(text[at..]));
        return [.. bytes];
    }

    [GeneratedRegex("⟪(?<count>[0-9]+) x (?<word>[^⟫]+)⟫")]
    private static partial Regex Repeats();

    [GeneratedRegex("⟪(?<hex>[0-9A-F ]+)⟫")]
    private static partial Regex Bytes();
}
