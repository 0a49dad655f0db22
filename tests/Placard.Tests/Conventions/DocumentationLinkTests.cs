using System.Text.RegularExpressions;
using Placard.Tests.Support;

namespace Placard.Tests.Conventions;

/// <summary>Every link from one manual to another file of the repository leads to a file, and to a heading where it names one.</summary>
public partial class DocumentationLinkTests
{
    public static TheoryData<string> Manuals =>
        [.. RepositoryFiles.Documentation(), "input/pages/guide.md", "input/pages/guide-actions.md", "schemas/keys.md"];

    [Theory, MemberData(nameof(Manuals))]
    public void Links_lead_somewhere(string manual)
    {
        var text = Examples().Replace(RepositoryFiles.Read(manual), "");
        Assert.DoesNotContain(Links().Matches(text).Select(link => link.Groups["target"].Value), target => !Leads(manual, target));
    }

    [Theory]
    [InlineData("README.md", "docs/deploying.md#mirrors-and-usb-sticks", true)]
    [InlineData("README.md", "docs/deploying.md#nothing", false)]
    [InlineData("docs/links.md", "links.md", true)]
    [InlineData("docs/links.md", "docs/links.md", false)]
    [InlineData("docs/links.md", "https://www.example.org/", true)]
    public void A_link_counts_from_its_own_file(string manual, string target, bool leads) => Assert.Equal(leads, Leads(manual, target));

    private static bool Leads(string manual, string target)
    {
        if (target.Contains(':', StringComparison.Ordinal)) return true;
        var parts = target.Split('#');
        var path = parts[0].Length == 0 ? manual : Path.GetRelativePath(Repository.Root, Path.Join(Repository.Root, Path.GetDirectoryName(manual), parts[0]));
        if (parts.Length == 1) return Path.Exists(Path.Join(Repository.Root, path));
        return File.Exists(Path.Join(Repository.Root, path))
            && Headings().Matches(RepositoryFiles.Read(path)).Any(heading => Anchor(heading.Groups["text"].Value) == parts[1]);
    }

    /// <summary>The fragment that GitHub, GitLab and Forgejo give a heading.</summary>
    private static string Anchor(string heading) => Punctuation().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"(?<!`)\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Examples();

    [GeneratedRegex("^#+ (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
