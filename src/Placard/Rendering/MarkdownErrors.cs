using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Text;

namespace Placard.Rendering;

/// <summary>
/// Finds links, headings and code blocks with a syntax error, which Markdown would show as text. A text is examined closely only if it contains
/// the characters of such an error.
/// </summary>
internal static partial class MarkdownErrors
{
    /// <summary>The length up to which a URL is searched for a space.</summary>
    private const int MaxUrl = 2000;

    private static readonly SearchValues<string> RarePairs =
        SearchValues.Create(["] (", ")[", "][", "]()", "&#", "[^", "```", "~~~"], StringComparison.Ordinal);

    public static void Report(string text, MarkdownDocument document, Body body, DiagnosticBag diagnostics)
    {
        var (prose, locations) = (new ProseMap(document), new BodyLocations(text, body));
        if (HasSpaceInUrl(text)) ReportAll(SpaceInUrl(), DiagnosticDescriptors.SpaceInUrl);
        if (text.Contains("##", StringComparison.Ordinal)) ReportAll(HeadingWithoutSpace(), DiagnosticDescriptors.HeadingWithoutSpace);
        if (!text.AsSpan().ContainsAny(RarePairs)) return;
        if (text.Contains("] (", StringComparison.Ordinal)) ReportAll(SpaceInLink(), DiagnosticDescriptors.SpaceInLink);
        if (text.Contains(")[", StringComparison.Ordinal)) ReportAll(SwappedBrackets(), DiagnosticDescriptors.BracketsSwapped);
        if (text.Contains("]()", StringComparison.Ordinal)) ReportEmptyLinks();
        if (text.Contains("&#", StringComparison.Ordinal)) ReportReferences();
        if (text.Contains("```", StringComparison.Ordinal) || text.Contains("~~~", StringComparison.Ordinal)) ReportFences();
        MissingNotes.Report(text, document, prose, locations, diagnostics);

        void ReportAll(Regex error, DiagnosticDescriptor descriptor)
        {
            foreach (Match match in error.Matches(text))
            {
                if (prose.Contains(match.Index))
                    diagnostics.Report(descriptor, locations.At(match.Index), [.. match.Groups.Values.Skip(1).Select(group => group.Value)]);
            }
        }

        void ReportReferences()
        {
            foreach (Match match in CharacterReference().Matches(text))
            {
                var hexadecimal = match.Groups["hex"];
                var isRead = hexadecimal.Success
                    ? int.TryParse(hexadecimal.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var codePoint)
                    : int.TryParse(match.Groups["digits"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out codePoint);
                if (isRead && codePoint > 0 && XmlCharacters.IsForbidden(codePoint) && !prose.IsCode(match.Index))
                    diagnostics.Report(DiagnosticDescriptors.InvisibleCharacter, locations.At(match.Index), match.Value);
            }
        }

        void ReportEmptyLinks()
        {
            foreach (var link in document.Descendants<LinkInline>().Where(link => string.IsNullOrEmpty(link.Url)))
                diagnostics.Report(DiagnosticDescriptors.EmptyLink, body.At(link.Line, link.Column));
        }

        void ReportFences()
        {
            foreach (var fence in document.Descendants<FencedCodeBlock>().Where(fence => fence.ClosingFencedCharCount == 0))
            {
                diagnostics.Report(DiagnosticDescriptors.FenceNotClosed, body.At(fence.Line, fence.Column),
                    new string(fence.FencedChar, fence.OpeningFencedCharCount));
            }
        }
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

    [GeneratedRegex(@"\[([^\[\]\n]+)\] +\(((?:https?://|mailto:|\.{0,2}/|#)[^\s()]*|[^\s()]+\.(?:md|html|pdf|jpe?g|png|svg))\)", RegexOptions.IgnoreCase)]
    private static partial Regex SpaceInLink();

    [GeneratedRegex(@"\(([^()\n]+)\)\[((?:https?://|mailto:|\.{0,2}/|#)[^\s\[\]]*|[^\s\[\]]+\.(?:md|html|pdf|jpe?g|png|svg))\]", RegexOptions.IgnoreCase)]
    private static partial Regex SwappedBrackets();

    [GeneratedRegex(@"(?<=\]\()(?!<)([^()<>\n""']*[^()<>\s""'] [^()<>\n""']*\.\w{2,4})(?=\))")]
    private static partial Regex SpaceInUrl();

    [GeneratedRegex(@"&#(?:[xX](?<hex>[0-9a-fA-F]+)|(?<digits>[0-9]+));")]
    private static partial Regex CharacterReference();

    /// <summary>From level 2 on: one number sign with a word is a hashtag.</summary>
    [GeneratedRegex(@"^(#{2,6})(?=[^#\s])([^\n\r]*)", RegexOptions.Multiline)]
    private static partial Regex HeadingWithoutSpace();
}
