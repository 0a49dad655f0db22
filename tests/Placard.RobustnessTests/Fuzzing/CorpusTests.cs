using Placard.RobustnessTests.Parsers;
using Placard.RobustnessTests.Support;
using Placard.Tests.Support;

namespace Placard.RobustnessTests.Fuzzing;

/// <summary>Every input that once broke something, in <c>Corpus/PARSER/WHAT-IT-IS</c>, comes to a good end.</summary>
public class CorpusTests
{
    private static readonly string Folder = Path.Join(Repository.Root, "tests/Placard.RobustnessTests/Corpus");

    public static TheoryData<string> Inputs =>
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Inputs))]
    public void What_broke_something_once_breaks_nothing_any_more(string input)
    {
        var parser = UntrustedParsers.Named(input.Split('/')[0]);
        var bytes = File.ReadAllBytes(Path.Join(Folder, input));
        Guard.Run(input, () => Assert.Null(Trial.FailureOf(parser, [bytes])));
    }
}
