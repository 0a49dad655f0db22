using Placard.Diagnostics;
using Placard.Editors;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Syntax;

namespace Placard.Tests.Syntax;

/// <summary>Which texts are email addresses, and that every key that takes one is checked.</summary>
public class EmailAddressTests
{
    [Theory]
    [InlineData("office@example.org")]
    [InlineData("o'hara+mp@mail.example.org")]
    [InlineData("a.b-c_d@example-site.co.uk")]
    [InlineData("büro@müller.example")]
    [InlineData("مكتب@مثال.example")]
    [InlineData("𐐨@𐐨.example")]
    public void One_email_address_is_taken(string text) => Assert.True(EmailAddress.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("office")]
    [InlineData("office@")]
    [InlineData("@example.org")]
    [InlineData("office@localhost")]
    [InlineData("office@example..org")]
    [InlineData("office@-example.org")]
    [InlineData("office@example-.org")]
    [InlineData("office@192.0.2.1")]
    [InlineData("office@[192.0.2.1]")]
    [InlineData(".office@example.org")]
    [InlineData("off ice@example.org")]
    [InlineData("a@example.org,b@example.org")]
    [InlineData("a@example.org b@example.org")]
    [InlineData("A <a@example.org>")]
    [InlineData("mailto:a@example.org")]
    [InlineData("a@example.org?bcc=b")]
    [InlineData("a%0Abcc:b@example.org")]
    [InlineData("a\u200b@example.org")]
    [InlineData("\"a b\"@example.org")]
    public void Everything_else_is_refused(string text) => Assert.False(EmailAddress.IsValid(text));

    [Theory]
    [InlineData("mailto:a@example.org", " Did you mean `a@example.org`?")]
    [InlineData("A <a@example.org>", " Did you mean `a@example.org`?")]
    [InlineData("A <a>", "")]
    [InlineData("a@example.org, b@example.org", " Only one address stands here")]
    public void An_email_address_is_suggested_where_one_remains(string text, string hint)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(EmailAddress.Read(text, default, diagnostics));
        var message = Assert.Single(diagnostics.Sorted()).Message;
        Assert.Equal(hint.Length > 0, message.Contains("Did you mean", StringComparison.Ordinal) || message.Contains("Only one", StringComparison.Ordinal));
        Assert.Contains(hint, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u200b@example.org", " It holds a blank or an invisible character: type it anew as `a@example.org`.")]
    [InlineData("a @example.org", " It holds a blank or an invisible character: type it anew as `a@example.org`.")]
    [InlineData("a\u200b", "")]
    public void An_invisible_character_in_it_is_named(string text, string hint)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(EmailAddress.Read(text, default, diagnostics));
        var message = Assert.Single(diagnostics.Sorted()).Message;
        Assert.EndsWith($"is no email address. Write one, such as office@example.org.{hint}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" a@example.org ", 0)]
    [InlineData("\u200ba@example.org", 1)]
    public void An_invisible_character_beside_it_is_reported(string text, int reported)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Equal("a@example.org", EmailAddress.Read(text, default, diagnostics));
        Assert.Equal(reported, diagnostics.Sorted().Count);
    }

    [Theory, InlineData(57, true), InlineData(58, false)]
    public void An_email_address_has_two_hundred_and_fifty_four_characters(int last, bool isValid) =>
        Assert.Equal(isValid, EmailAddress.IsValid($"{new string('a', 64)}@{new string('b', 63)}.{new string('c', 63)}.{new string('d', last)}.org"));

    [Fact]
    public void Long_parts_are_refused()
    {
        Assert.True(EmailAddress.IsValid(new string('a', 64) + "@example.org"));
        Assert.False(EmailAddress.IsValid(new string('a', 65) + "@example.org"));
        Assert.False(EmailAddress.IsValid("a@" + new string('a', 64) + ".org"));
        Assert.False(EmailAddress.IsValid("a@" + string.Concat(Enumerable.Repeat("abcdefghi.", 26)) + "org"));
    }

    [Fact]
    public void Every_key_that_takes_an_email_address_refuses_what_is_none()
    {
        var schemas = ContentKind.All.Select(kind => kind.Schema).SelectMany(WithNested).Distinct().ToList();
        var keys = schemas.SelectMany(schema => schema.Keys.Where(key => key.Kind == ValueKind.Email).Select(key => (schema, key))).ToList();
        Assert.True(keys.Count >= 3);
        foreach (var (schema, key) in keys)
        {
            var diagnostics = new DiagnosticBag();
            var file = new MemorySourceFile("a.md", ReadOnlyMemory<byte>.Empty);
            _ = new MappingReader(file, YamlReader.Read("a.md", $"{key.Name}: A <a@example.org>\n", diagnostics)!, schema, diagnostics);
            Assert.Contains(diagnostics.Sorted(), found => found.Descriptor == DiagnosticDescriptors.NotAnEmail);
        }
    }

    [Fact]
    public void Every_key_whose_example_is_an_email_address_takes_nothing_else()
    {
        var examples = ContentKind.All.Select(kind => kind.Schema).SelectMany(WithNested).SelectMany(schema => schema.Keys)
            .Where(key => key.Example.Contains('@', StringComparison.Ordinal) && !key.Example.Contains('/', StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, key => Assert.Equal(ValueKind.Email, key.Kind));
    }

    private static IEnumerable<MappingSchema> WithNested(MappingSchema schema) =>
        schema.Keys.Where(key => key.NestedKeys is not null).SelectMany(key => WithNested(key.NestedKeys!)).Prepend(schema);
}
