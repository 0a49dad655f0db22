using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Placard.Tests.Support;

namespace Placard.Tests.Specs;

/// <summary>A manual of examples: below each heading a word of explanation, an input, and what becomes of it.</summary>
public sealed class SpecFile
{
    public static string Folder { get; } = Path.Join(Repository.Root, "tests/Placard.Tests/Specs");

    private SpecFile(string name, List<SpecExample> examples) => (Name, Examples) = (name, examples);

    public static IReadOnlyList<SpecFile> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).Select(path => Read(Path.GetFileName(path)))];

    public string Name { get; }

    public IReadOnlyList<SpecExample> Examples { get; }

    public static SpecFile Read(string name)
    {
        var examples = new List<SpecExample>();
        var (heading, explanation) = ("", "");
        var blocks = new List<SpecBlock>();
        var text = File.ReadAllText(Path.Join(Folder, name));
        foreach (var block in Markdown.Parse(text))
        {
            if (block is HeadingBlock { Level: > 1 } next)
            {
                if (blocks.Count > 0) examples.Add(new SpecExample(name, heading, explanation, blocks));
                (heading, explanation) = (string.Concat(next.Inline!.Select(Words)), "");
                blocks = [];
            }
            else if (block is ParagraphBlock && blocks.Count == 0)
            {
                explanation = $"{explanation}\n\n{text.AsSpan(block.Span.Start, block.Span.Length)}".Trim();
            }
            else if (block is FencedCodeBlock fence)
            {
                var words = $"{fence.Info} {fence.Arguments}".Trim().Split(' ', 2);
                blocks.Add(new SpecBlock(words[0], words.ElementAtOrDefault(1) ?? "", fence.Lines.ToString(), fence.Line + 1, fence.Lines.Count));
            }
        }
        if (blocks.Count > 0) examples.Add(new SpecExample(name, heading, explanation, blocks));
        return new SpecFile(name, examples);
    }

    private static string Words(Inline inline) => inline is CodeInline code ? code.Content : inline.ToString() ?? "";
}

/// <summary>One example: blocks of input, then blocks of what is expected.</summary>
/// <param name="Explanation">The paragraphs between the heading and the input, as they are written; empty where there are none.</param>
public sealed record SpecExample(string File, string Heading, string Explanation, IReadOnlyList<SpecBlock> Blocks)
{
    public SpecBlock Input => Blocks[0];

    public IEnumerable<SpecBlock> Expected => Blocks.Skip(1);
}

/// <summary>A fenced block: <c>site</c>, <c>markdown</c> and <c>receive</c> are input; <c>messages</c>, <c>html</c> and <c>file</c> are expected.</summary>
/// <param name="FirstLine">The 0-based line of the file on which its text begins.</param>
public sealed record SpecBlock(string Kind, string Argument, string Text, int FirstLine, int LineCount);
