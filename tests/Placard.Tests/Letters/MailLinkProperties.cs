using CsCheck;
using Placard.Content;
using Placard.Letters;
using Placard.Tests.Support;

namespace Placard.Tests.Letters;

/// <summary>Mail links carry any letter whole, and none is longer than mail programs take.</summary>
public class MailLinkProperties
{
    private static readonly Gen<string> Words = Property.Text("abcdefgé&=?#%+ \n.!مرحبا日😀\u0301", 1, 60);

    private static readonly Gen<string> Letters = Words.Array[1, 60].Select(words => string.Join(' ', words).ReplaceLineEndings("\n").Trim());

    private static readonly Gen<string> Subjects = Property.Text("abc é&?#%+", 0, 40);

    private static readonly Gen<Target> Targets = Property.Text("abcdefghij.+", 1, 20).Select(name => Entries.Target(name, name + "@example.org"));

    [Fact]
    public void A_letter_is_read_back_from_its_link_or_from_its_parts() => Property.Holds(Gen.Select(Targets, Subjects, Letters), written =>
    {
        var (target, subject, letter) = written;
        var link = MailLink.To(target, "A", subject, letter);
        Assert.Equal((target.Email, subject), (RecipientsOf(link.Url), SubjectOf(link.Url)));
        Assert.InRange(link.Url.Length, 1, MailLink.MaxLength);
        Assert.All(link.Parts, part => Assert.InRange(part.Length, 1, MailLink.MaxLength));
        if (link.HasText) Assert.Equal((letter, 0), (BodyOf(link.Url), link.Parts.Count));
        else if (link.Parts.Count > 0) Assert.Equal(WithoutBlanks(letter), WithoutBlanks(string.Concat(link.Parts.Select(BodyOf))));
    }, count: 500);

    [Fact]
    public void Links_to_all_reach_each_target_once_and_only_a_single_link_has_parts() =>
        Property.Holds(Gen.Select(Targets.Array[1, 80], Subjects, Letters), written =>
    {
        var (targets, subject, letter) = written;
        var links = MailLink.ToAll(targets, subject, letter);
        Assert.Equal(targets.Select(target => target.Email), links.SelectMany(link => RecipientsOf(link.Url).Split(',')));
        Assert.All(links, link => Assert.InRange(link.Url.Length, 1, MailLink.MaxLength));
        Assert.Single(links.Select(link => link.HasText).Distinct());
        Assert.All(links.Where(link => link.HasText), link => Assert.Equal(letter, BodyOf(link.Url)));
        Assert.All(links.Skip(links.Count > 1 ? 0 : 1), link => Assert.Empty(link.Parts));
    });

    private static string RecipientsOf(string url) => Uri.UnescapeDataString(url["mailto:".Length..].Split('?')[0]);

    private static string SubjectOf(string url) => Uri.UnescapeDataString(url.Split("?subject=")[1].Split('&')[0]);

    private static string BodyOf(string url) => Uri.UnescapeDataString(url.Split("&body=")[1]).ReplaceLineEndings("\n");

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
