using System.Buffers;
using System.Text;
using Placard.Diagnostics;
using Placard.Files;
using Placard.RobustnessTests.Parsers;
using Placard.RobustnessTests.Support;
using Placard.Text;

namespace Placard.RobustnessTests.Names;

/// <summary>
/// Row 4 of the matrix: a hostile name at every place where names stand is refused in words, or gives paths that every file system can hold, each inside the
/// output folder and none like another.
/// </summary>
public class NameTests
{
    private const int MaxNameBytes = 255;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>:\"|?*\\\0\uFFFF");

    public static TheoryData<string> Places => NamedPlaces.Names;

    [Theory, MemberData(nameof(Places))]
    public void A_hostile_name_is_refused_or_confined(string place)
    {
        var failures = new List<string>();
        foreach (var name in HostileNames.All)
        {
            InFlight.Note($"{place}: {name}");
            try
            {
                failures.AddRange(WrongPathsOf(NamedPlaces.All.Single(named => named.Name == place).Files(name)).Select(wrong => $"«{name}» gives {wrong}"));
            }
            catch (Exception failure)
            {
                failures.Add($"«{name}»: {failure}");
            }
        }
        RunReport.Add($"names as {place}", $"{HostileNames.All.Length} tried, {failures.Count} failed");
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    /// <summary>Two names that some file systems take for one.</summary>
    [Theory]
    [InlineData("é", "e\u0301")]
    [InlineData("a", "A")]
    [InlineData("straße", "STRASSE")]
    [InlineData("k", "\u212A")]
    [InlineData("i", "İ")]
    [InlineData("ﬁ", "fi")]
    [InlineData("a", "a.")]
    [InlineData("a", "a ")]
    [InlineData("a", "a/b")]
    public void Names_like_twins_are_refused_or_confined(string one, string other) =>
        Assert.Empty(NamedPlaces.All.SelectMany(place => WrongPathsOf(Both(place.Files(one), place.Files(other))).Select(wrong => $"{place.Name}: {wrong}")));

    private static IReadOnlyList<SourceFile> Both(IReadOnlyList<SourceFile> files, IReadOnlyList<SourceFile> others) =>
        [.. files, .. others.Where(other => files.All(file => file.Path != other.Path))];

    /// <summary>The published paths that no file may have; none where the archive is refused.</summary>
    private static IEnumerable<string> WrongPathsOf(IReadOnlyList<SourceFile> files)
    {
        var diagnostics = new DiagnosticBag();
        var paths = UntrustedArchive.BuildOnce(files, diagnostics).Keys;
        Parsers.Places.Check(files, diagnostics);
        var twins = paths.GroupBy(path => Normalization.Compose(path.ToUpperInvariant())).Where(same => same.Count() > 1);
        return diagnostics.HasErrors ? [] : paths.Where(path => !IsPortable(path)).Concat(twins.Select(same => same.Key));
    }

    private static bool IsPortable(string path) => path.Split('/').All(name =>
        name.Length > 0 && name is not ("." or "..") && name[^1] is not ('.' or ' ') && !name.AsSpan().ContainsAny(Forbidden) && !name.Any(char.IsControl)
        && Encoding.UTF8.GetByteCount(name) <= MaxNameBytes && !ReservedFileNames.Contains(name.Split('.')[0]));
}
