using Placard.Links;
using Placard.Tests.Support;
using Placard.Writing;

namespace Placard.Tests.Writing;

public class LinkLockWriterTests
{
    private const string Text = """
        https://a.site/:
          status: "200"
          checked: 2026-03-02
          movedTo: https://b.site/
        # The ministry's old server.
        https://b.site/a:b?c=1&d=[2]:
          status: "404"
          checked: 2026-03-03
          failedOn: [2026-03-01, 2026-03-02, 2026-03-03]
          copy: https://web.archive.org/web/2020/https://b.site/
          copyDate: 2020-06-17

        """;

    [Fact]
    public void What_is_written_is_read_and_written_again_as_it_was()
    {
        var written = LinkLockWriter.Write(Read(Text));
        Assert.EndsWith("\n\n" + Text.ReplaceLineEndings("\n"), written, StringComparison.Ordinal);
        Assert.Equal(written, LinkLockWriter.Write(Read(written)));
    }

    [Fact]
    public void A_comment_with_an_empty_line_below_it_stays() =>
        Assert.Contains("\n# Ours.\nhttps://b.site/:", LinkLockWriter.Write(Read("https://a.site/:\n  status: \"200\"\n  checked: 2026-01-01\n# Ours.\n\nhttps://b.site/:\n  status: \"200\"\n  checked: 2026-01-01\n")), StringComparison.Ordinal);

    [Fact]
    public void An_archive_may_have_more_links_than_front_matter_may_have_letters()
    {
        var many = new LinkLock(Enumerable.Range(0, 5_000).Select(n => new LinkState($"https://other.site/page/{n}", "200", new DateOnly(2026, 1, 1))));
        Assert.Equal(many.Links, Read(LinkLockWriter.Write(many)).Links);
    }

    private static LinkLock Read(string text) => TestSite.Of("== links.lock.yaml\n" + text).Prepare().Site.LinkLock;
}
