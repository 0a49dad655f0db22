using CsCheck;
using Placard.Syntax;

namespace Placard.Tests.Syntax;

/// <summary>Front matter as people write it is read by the fast path, and as the parser reads it.</summary>
public class PlainYamlProperties
{
    private static readonly Gen<string> Keys = Gen.OneOf(Gen.Const("title"), Gen.Const("date"), Gen.Const("tags"), Gen.Const("source"), Gen.Const("k2"),
        Gen.Const("key"));

    private static readonly Gen<string> Plain = Gen.Select(
        Gen.Char["abcXYZ019é日(./"],
        Property.Text("abc XYZ019é日,.;:!?#&*'\"()[]{}|>%@`-_=+/\\~“", 0, 12),
        (first, rest) => (first + rest).TrimEnd());

    private static readonly Gen<string> Quoted = Gen.Select(Gen.Char["'\""], Property.Text("abc :#,é[]{}-&\\'\"", 0, 10), (mark, text) => mark + text + mark);

    private static readonly Gen<string> Scalars = Gen.OneOf(Plain, Plain, Quoted);

    private static readonly Gen<string> Items = Property.Text("abc é1.:-#", 1, 6).Array[0, 4].Select(items => $"[{string.Join(", ", items)}]");

    private static readonly Gen<string> Blocks = Gen.Select(Gen.Int[0, 4], Scalars.Array[1, 3], Keys.Array[1, 3], Gen.Bool)
        .Select((indentation, scalars, keys, isList) =>
        string.Concat(scalars.Select((scalar, i) =>
            $"\n{new string(' ', indentation)}{(isList ? "- " : "")}{(isList && i % 2 == 0 ? "" : $"{keys[i % keys.Length]}: ")}{scalar}")));

    private static readonly Gen<string> Lines = Gen.OneOf(
        Gen.Select(Keys, Scalars, (key, value) => $"{key}: {value}"),
        Gen.Select(Keys, Items, (key, items) => $"{key}: {items}"),
        Gen.Select(Keys, Blocks, (key, block) => $"{key}:{block}"));

    [Fact]
    public void What_the_fast_path_reads_the_parser_reads_the_same() =>
        Property.Holds(Lines.Array[1, 4], lines =>
        {
            var text = $"---\n{string.Join('\n', lines)}\n";
            PlainYamlTests.AssertSame(text, PlainYaml.Read(text));
        }, count: 4_000);

    [Fact]
    public void Keys_with_short_texts_and_lists_of_them_are_all_read_by_the_fast_path() =>
        Property.Holds(Property.Text("abcé 1", 1, 8).Select(text => "a" + text.TrimEnd() + "z").Array[3], texts =>
        {
            var text = $"---\ntitle: {texts[0]}\ntags: [{texts[1]}, {texts[2]}]\nsource:\n  title: \"{texts[0]}\"\nauthors:\n  - {texts[1]}\n  - {texts[2]}\n";
            var plain = PlainYaml.Read(text);
            Assert.NotNull(plain);
            PlainYamlTests.AssertSame(text, plain);
        });
}
