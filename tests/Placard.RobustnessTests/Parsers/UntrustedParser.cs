using System.Text;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.RobustnessTests.Parsers;

/// <summary>Reads files that a stranger may have written, and reports to a bag; only errors of the program are exceptions.</summary>
internal delegate void Reader(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics);

/// <summary>A parser of untrusted content, with what the tests of bombs and of mutations need to know of it.</summary>
/// <param name="Name">Its name in messages, and the name of its folder in <c>Corpus</c>.</param>
/// <param name="Path">The path of its files; <c>{0}</c> is the number of one.</param>
/// <param name="Frame">A file in which <c>§</c> is the place of a bomb.</param>
/// <param name="Tokens">What its syntax is made of; <c>…</c> stands between a beginning and its end.</param>
/// <param name="Read">Calls it.</param>
/// <param name="Mutations">How many mutated files are read in continuous integration.</param>
internal sealed record UntrustedParser(string Name, string Path, string Frame, string[] Tokens, Reader Read, int Mutations)
{
    /// <summary>How many files are read at once: as many as an archive usually has, where they are read as an archive.</summary>
    public int Batch { get; init; } = 1;

    /// <summary>Whether frame and tokens are bytes, written as the characters U+0000 to U+00FF.</summary>
    public bool IsBinary { get; init; }

    /// <summary>Files that the mutations begin with, besides those of the sample archive, the theme and the specs at such a path.</summary>
    public Func<IEnumerable<byte[]>> MoreSeeds { get; init; } = () => [];

    public override string ToString() => Name;

    /// <summary>The frame with a text at its place.</summary>
    public byte[] Framed(string text) => Encode(Frame.Replace("§", text, StringComparison.Ordinal));

    public byte[] Encode(string text) => (IsBinary ? Encoding.Latin1 : Encoding.UTF8).GetBytes(text);

    public string PathOf(int number) => string.Format(null, Path, number);

    public SourceFile FileOf(byte[] bytes, int number = 0) => new MemorySourceFile(PathOf(number), bytes, "input/" + PathOf(number));
}
