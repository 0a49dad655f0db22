using Placard.Tests.Support;

namespace Placard.Tests.Rendering;

/// <summary>Errors in the Markdown of a front matter key are reported at the key's value, however its lines are written.</summary>
public class KeyTextTests
{
    private const string Settings = """
        == archive.yaml
        title: T
        baseUrl: https://archive.test/
        handler: netlify
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }

        """;

    private const string Keys = """
        title: Write
        kind: KIND
        closes: 2030-01-01
        targets: [{ name: A, group: a }, { name: B, group: b }]
        """;

    [Theory]
    [InlineData("[a](gone.md)", "PLC1202")]
    [InlineData("[a] (b.html)", "PLC1561")]
    [InlineData("![](../files/a.jpg)", "PLC1202")]
    [InlineData("<p><a href=\\\"gone.md\\\">a</a></p>", "PLC1202")]
    [InlineData("<p onclick=\\\"a()\\\">a</p>", "PLC1507")]
    [InlineData("```\\na", "PLC1566")]
    [InlineData("A note[^1].", "PLC1513")]
    public void An_error_in_a_key_is_reported_at_its_value(string error, string code)
    {
        Assert.Equal(["6:9 " + code], Errors($"{Keys}\nthanks: \"Thank you.\\n\\n{error}\""));
        Assert.Equal(["6:9 " + code], Errors($"{Keys}\nletter: \"Dear all,\\n\\n{error}\""));
        Assert.Equal(["8:13 " + code], Errors($"{Keys}\nletters:\n  - group: a\n    letter: \"Dear all,\\n\\n{error}\"\n  - group: b\n    letter: Dear b,"));
    }

    [Fact]
    public void A_block_of_lines_is_reported_where_it_begins() =>
        Assert.Equal(["6:9 PLC1202"], Errors(Keys + "\nthanks: |\n  Thank you.\n\n  See [a](gone.md)."));

    /// <summary>Line, column and code of each error.</summary>
    private static IEnumerable<string> Errors(string keys)
    {
        var kind = keys.Contains("thanks:", StringComparison.Ordinal) ? "petition" : "letter";
        var site = TestSite.Of($"{Settings}== actions/write.md\n---\n{keys.Replace("KIND", kind, StringComparison.Ordinal)}\n---\nText.\n").Build();
        return site.Diagnostics.Select(found => $"{found.Location.Line}:{found.Location.Column} {found.Descriptor.Code}").Distinct();
    }
}
