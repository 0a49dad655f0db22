using System.Buffers;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Rendering;

/// <summary>
/// Finds links, headings and code blocks with a syntax error, which Markdown would show as text. A text is examined closely only if it contains
/// the characters of such an error.
/// </summary>
internal static partial class MarkdownErrors
{
    /// <summary>The length up to which a URL is searched for a space.</summary>
    private const int MaxUrl = 2000;

    private static readonly SearchValues<string> RarePairs = SearchValues.Create(["] (", ")[", "][", "]()", "[^", "```", "~~~"], StringComparison.Ordinal);

    public static void Report(string text, MarkdownDocument document, Body body, DiagnosticBag diagnostics)
    {
        if (HasSpaceInUrl(text)) ReportAll(SpaceInUrl(), DiagnosticDescriptors.SpaceInUrl);
        if (text.Contains("##", StringComparison.Ordinal)) ReportAll(HeadingWithoutSpace(), DiagnosticDescriptors.HeadingWithoutSpace);
        if (!text.AsSpan().ContainsAny(RarePairs)) return;
        if (text.Contains("] (", StringComparison.Ordinal)) ReportAll(SpaceInLink(), DiagnosticDescriptors.SpaceInLink);
        if (text.Contains(")[", StringComparison.Ordinal)) ReportAll(SwappedBrackets(), DiagnosticDescriptors.BracketsSwapped);
        if (text.Contains("]()", StringComparison.Ordinal)) ReportEmptyLinks();
        if (text.Contains("```", StringComparison.Ordinal) || text.Contains("~~~", StringComparison.Ordinal)) ReportFences();
        MissingNotes.Report(text, document, body, diagnostics);

        void ReportAll(Regex error, DiagnosticDescriptor descriptor)
        {
            foreach (Match match in error.Matches(text))
            {
                if (IsProse(document, match.Index))
                    diagnostics.Report(descriptor, LocationAt(text, body, match.Index), [.. match.Groups.Values.Skip(1).Select(group => group.Value)]);
            }
        }

        void ReportEmptyLinks()
        {
            foreach (var link in document.Descendants<LinkInline>().Where(link => string.IsNullOrEmpty(link.Url)))
                diagnostics.Report(DiagnosticDescriptors.EmptyLink, new SourceLocation(body.File.DisplayPath, body.FirstLine + link.Line, link.Column + 1));
        }

        void ReportFences()
        {
            foreach (var fence in document.Descendants<FencedCodeBlock>().Where(fence => fence.ClosingFencedCharCount == 0))
            {
                diagnostics.Report(DiagnosticDescriptors.FenceNotClosed,
                    new SourceLocation(body.File.DisplayPath, body.FirstLine + fence.Line, fence.Column + 1),
                    new string(fence.FencedChar, fence.OpeningFencedCharCount));
            }
        }
    }

    /// <summary>The place of an offset in a body.</summary>
    public static SourceLocation LocationAt(string text, Body body, int index)
    {
        var before = text.AsSpan(0, index);
        return new SourceLocation(body.File.DisplayPath, body.FirstLine + before.Count('\n'), index - before.LastIndexOf('\n'));
    }

    /// <summary>Whether the parentheses of a link contain a space and no title; a cheap test for most texts.</summary>
    private static bool HasSpaceInUrl(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf("](", StringComparison.Ordinal); at >= 0; at = text.IndexOf("](", StringComparison.Ordinal))
        {
            text = text[(at + 2)..];
            var end = text[..Math.Min(text.Length, MaxUrl)].IndexOfAny(')', '"', '\n');
            if (end > 0 && text[end] == ')' && text[0] != '<' && text[..end].Contains(' ')) return true;
        }
        return false;
    }

    /// <summary>Whether a position is text, and not code, HTML or part of a valid link.</summary>
    public static bool IsProse(MarkdownDocument document, int index) =>
        document.FindBlockAtPosition(index) is LeafBlock { Inline: { } inlines } and not (CodeBlock or HtmlBlock)
        && !inlines.Descendants<Inline>()
            .Any(inline => inline is CodeInline or HtmlInline or LinkInline or AutolinkInline && inline.Span.Start <= index && index <= inline.Span.End);

    [GeneratedRegex(@"\[([^\[\]\n]+)\] +\(((?:https?://|mailto:|\.{0,2}/|#)[^\s()]*|[^\s()]+\.(?:md|html|pdf|jpe?g|png|svg))\)", RegexOptions.IgnoreCase)]
    private static partial Regex SpaceInLink();

    [GeneratedRegex(@"\(([^()\n]+)\)\[((?:https?://|mailto:|\.{0,2}/|#)[^\s\[\]]*|[^\s\[\]]+\.(?:md|html|pdf|jpe?g|png|svg))\]", RegexOptions.IgnoreCase)]
    private static partial Regex SwappedBrackets();

    [GeneratedRegex(@"(?<=\]\()(?!<)([^()<>\n""']*[^()<>\s""'] [^()<>\n""']*\.\w{2,4})(?=\))")]
    private static partial Regex SpaceInUrl();

    /// <summary>From level 2 on: one number sign with a word is a hashtag.</summary>
    [GeneratedRegex(@"^(#{2,6})(?=[^#\s])([^\n\r]*)", RegexOptions.Multiline)]
    private static partial Regex HeadingWithoutSpace();
}
