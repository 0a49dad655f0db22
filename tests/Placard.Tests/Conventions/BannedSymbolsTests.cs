using System.Text.RegularExpressions;
using Placard.Tests.Support;

namespace Placard.Tests.Conventions;

/// <summary>The list that editors and the compiler go by bans what <see cref="Purity"/> finds in compiled code, and nothing else.</summary>
public partial class BannedSymbolsTests
{
    private static readonly IReadOnlyList<Match> Lines =
        [.. File.ReadLines(Path.Join(Repository.Root, "src/Placard/BannedSymbols.txt")).Select(line => Symbol().Match(line))];

    [Fact]
    public void Every_line_names_a_symbol_and_says_why() => Assert.All(Lines, line => Assert.True(line.Success));

    [Fact]
    public void What_purity_forbids_is_banned() =>
        Assert.Empty(Purity.Forbidden.Select(name => name.Replace(".get_", ".", StringComparison.Ordinal).Replace(".set_", ".", StringComparison.Ordinal))
            .Except(Lines.Select(line => line.Groups["name"].Value)));

    [Fact]
    public void What_is_banned_is_forbidden_by_purity() => Assert.All(Lines.Select(UseOf), use => Assert.NotEmpty(Purity.Violations([use])));

    /// <summary>A use of the symbol as it stands in compiled code.</summary>
    private static Dependency UseOf(Match line)
    {
        var name = line.Groups["name"].Value;
        var (type, member) = (name[..name.LastIndexOf('.')], name[(name.LastIndexOf('.') + 1)..]);
        return line.Groups["kind"].Value switch
        {
            "N" => new Dependency("Placard.Any", $"{name}.Any"),
            "T" => new Dependency("Placard.Any", name),
            "P" => new Dependency("Placard.Any", type, $"get_{member}"),
            _ => new Dependency("Placard.Any", type, member),
        };
    }

    [GeneratedRegex(@"^(?<kind>[NTPM]):(?<name>[\w.]+)(?:\([\w.,]+\))?; \w.+\.$")]
    private static partial Regex Symbol();
}
