using Markdig;
using Markdig.Extensions.GenericAttributes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Placard.Syntax;

/// <summary>
/// Attributes in curly brackets: <c>{#id}</c>, <c>{.class}</c> and the keys of <see cref="Keys"/>, as in <c>{lang=fr}</c>. Everything else in curly brackets
/// is text, and in a letter all of it is.
/// </summary>
internal sealed class CurlyAttributes : IMarkdownExtension
{
    /// <summary>The keys that an attribute may have.</summary>
    public static readonly IReadOnlyList<string> Keys = ["lang", "dir", "title"];

    private static readonly int LongestKey = Keys.Max(key => key.Length);

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new InlineAttributes());
        foreach (var parser in pipeline.BlockParsers.OfType<IAttributesParseable>()) parser.TryParseAttributes = ParseAtEndOfLine;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    /// <summary>The length of the attributes at the start of a text, with their brackets; 0 if it does not begin with attributes.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text is not ['{', ..]) return 0;
        var at = 1;
        for (var count = 0; ; count++)
        {
            while (at < text.Length && text[at] is ' ' or '\t') at++;
            if (at >= text.Length) return 0;
            if (text[at] == '}') return count > 0 ? at + 1 : 0;
            var length = text[at] is '#' or '.' ? NameLength(text[at..]) : PairLength(text[at..]);
            if (length == 0) return 0;
            at += length;
            if (at < text.Length && text[at] is not (' ' or '\t' or '}')) return 0;
        }
    }

    /// <summary>The length of <c>#id</c> or <c>.class</c>.</summary>
    private static int NameLength(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '-' or '_' or ':')) length++;
        var needsLetter = text[0] == '.';
        return length == 1 || (needsLetter && char.IsAsciiDigit(text[1])) ? 0 : length;
    }

    /// <summary>The length of <c>key=value</c> with a key of <see cref="Keys"/>.</summary>
    private static int PairLength(ReadOnlySpan<char> text)
    {
        var equals = text[..Math.Min(text.Length, LongestKey + 1)].IndexOf('=');
        if (equals < 1 || equals + 1 >= text.Length || !IsKey(text[..equals])) return 0;
        var value = text[(equals + 1)..];
        if (value[0] is '"' or '\'')
        {
            var end = value[1..].IndexOf(value[0]);
            return end < 0 || value[..(end + 1)].Contains('\n') ? 0 : equals + end + 3;
        }
        var length = value.IndexOfAny(" \t\n{}");
        return length < 1 ? 0 : equals + 1 + length;
    }

    private static bool IsKey(ReadOnlySpan<char> name)
    {
        foreach (var key in Keys)
        {
            if (name.Equals(key, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>Parses the attributes at the end of a heading, or of the first line of a code block.</summary>
    private static bool ParseAtEndOfLine(BlockProcessor processor, ref StringSlice line, IBlock block)
    {
        var trimmed = line;
        trimmed.TrimEnd();
        var start = trimmed.AsSpan().LastIndexOf('{');
        if (start < 0 || LengthAt(trimmed.AsSpan()[start..]) != trimmed.Length - start) return false;
        if (LetterLines.Contains(processor.Context, processor.LineIndex)) return false;
        var attributes = trimmed;
        attributes.Start += start;
        var first = attributes.Start;
        if (!GenericAttributesParser.TryParse(ref attributes, out var parsed)) return false;
        var target = block.GetAttributes();
        parsed.CopyTo(target);
        target.Line = processor.LineIndex;
        target.Column = first - processor.CurrentLineStartPosition;
        line.End = first - 1;
        return true;
    }

    private sealed class InlineAttributes : GenericAttributesParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
            LengthAt(slice.AsSpan()) > 0 && !LetterLines.Contains(processor.Context, processor.Block!.Line) && base.Match(processor, ref slice);
    }
}
