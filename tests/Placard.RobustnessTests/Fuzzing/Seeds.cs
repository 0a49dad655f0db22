using System.Text;
using Placard.Files;
using Placard.RobustnessTests.Parsers;
using Placard.Tests.Support;

namespace Placard.RobustnessTests.Fuzzing;

/// <summary>Files to begin with: those of the sample archive, of the theme and of the specs, and each piece of a syntax in its frame.</summary>
internal static class Seeds
{
    private static readonly Lazy<IReadOnlyList<(string Path, byte[] Bytes)>> Files = new(() =>
        [.. Read(Repository.ReadSample()), .. Read(Repository.Read("theme")), .. Specs()]);

    public static IReadOnlyList<byte[]> Of(UntrustedParser parser)
    {
        var (folder, ending) = (parser.Path.Split('{')[0], Path.GetExtension(parser.Path));
        byte[][] found =
        [
            .. Files.Value.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path.EndsWith(ending, StringComparison.Ordinal))
                .Select(file => file.Bytes),
        ];
        byte[][] framed = [.. parser.Tokens.Select(token => parser.Framed(token.Replace("…", "a", StringComparison.Ordinal)))];
        return [.. found, .. found.Length > 0 ? framed.Take(found.Length) : framed, .. parser.MoreSeeds()];
    }

    public static IReadOnlyList<byte[]> TokensOf(UntrustedParser parser) => [.. parser.Tokens.SelectMany(token => token.Split('…')).Select(parser.Encode)];

    private static IEnumerable<(string, byte[])> Read(IEnumerable<SourceFile> files) => files.Select(file => (file.Path, file.Read().ToArray()));

    /// <summary>The archives in the specs' examples.</summary>
    private static IEnumerable<(string, byte[])> Specs() =>
        from spec in Directory.EnumerateFiles(Path.Join(Repository.Root, "tests/Placard.Tests/Specs"), "*.md").Order(StringComparer.Ordinal)
        from block in File.ReadAllText(spec).ReplaceLineEndings("\n").Split("\n```")
        where block.StartsWith("site\n", StringComparison.Ordinal)
        from file in block["site".Length..].Split("\n== ").Skip(1)
        select (file.Split('\n')[0].Replace("theme/", "", StringComparison.Ordinal), Encoding.UTF8.GetBytes(string.Join('\n', file.Split('\n')[1..]) + "\n"));
}
