using CsCheck;
using Placard.Diagnostics;
using Placard.Syntax;
using Placard.Tests.Writing;

namespace Placard.Tests.Syntax;

/// <summary>What is written is read as the same tree, by the parser and by the fast path before it.</summary>
public class YamlWriterTests
{
    private static readonly Gen<YamlNode> Scalar = Hazards.Raw.Select(text => (YamlNode)new YamlScalar(text, IsPlain: false, 0, 0));

    private static readonly Gen<YamlNode> Node = Gen.Recursive<YamlNode>((depth, node) => depth > 3 ? Scalar : Gen.Frequency(
        (4, Scalar),
        (1, node.List[0, 4].Select(items => (YamlNode)new YamlSequence(items, 0, 0))),
        (1, Mapping(node).Select(mapping => (YamlNode)mapping))));

    private static Gen<YamlMapping> Mapping(Gen<YamlNode> value) =>
        Gen.Select(Hazards.Raw.Where(key => key.Length < 100), value).List[0, 5].Select(pairs => new YamlMapping(
            [.. pairs.DistinctBy(pair => pair.Item1).Select(pair => new YamlEntry(new YamlScalar(pair.Item1, IsPlain: false, 0, 0), pair.Item2))], 0, 0));

    [Fact]
    public void Any_tree_is_read_as_it_was_written() => Mapping(Node).Sample(
        mapping =>
        {
            var text = YamlWriter.Write(mapping);
            var found = new DiagnosticBag();
            var read = YamlReader.Read("x.yaml", "---\n" + text, found);
            Assert.Empty(found.Sorted());
            Assert.Equal(Show(mapping), Show(read!));
        },
        iter: 2000);

    [Theory]
    [InlineData("017", "key: \"017\"\n")]
    [InlineData("a: b # c", "key: \"a: b # c\"\n")]
    [InlineData("He said \"no\" \\", "key: \"He said \\\"no\\\" \\\\\"\n")]
    [InlineData("a\u2028b\tc", "key: \"a\\u2028b\\tc\"\n")]
    [InlineData("Dear Ada,\n\nyours", "key: |-\n  Dear Ada,\n\n  yours\n")]
    [InlineData(" Dear Ada,\nyours", "key: \" Dear Ada,\\nyours\"\n")]
    [InlineData("a\0b", "key: \"a\uFFFDb\"\n")]
    public void A_text_is_written_so_that_it_means_nothing_else(string text, string yaml) =>
        Assert.Equal(yaml,
            YamlWriter.Write(new YamlMapping([new YamlEntry(new YamlScalar("key", IsPlain: true, 0, 0), new YamlScalar(text, IsPlain: false, 0, 0))], 0, 0)));

    private static string Show(YamlNode node) => node switch
    {
        YamlScalar scalar => System.Text.Json.JsonSerializer.Serialize(scalar.Text),
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Show))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{Show(entry.Key)}: {Show(entry.Value)}"))}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
