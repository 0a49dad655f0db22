using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Placard.Diagnostics;

namespace Placard.Rendering;

/// <summary>
/// Finds references to notes and links that are not defined, and notes that nothing refers to: Markdown shows the former as text, the latter nowhere.
/// </summary>
internal static partial class MissingNotes
{
    public static void Report(string text, MarkdownDocument document, ProseMap prose, BodyLocations locations, DiagnosticBag diagnostics)
    {
        if (text.Contains("[^", StringComparison.Ordinal)) ReportNotes(text, document, prose, locations, diagnostics);
        if (text.Contains("][", StringComparison.Ordinal)) ReportLinks(text, document, prose, locations, diagnostics);
    }

    private static void ReportNotes(string text, MarkdownDocument document, ProseMap prose, BodyLocations locations, DiagnosticBag diagnostics)
    {
        var code = CodeOf(document);
        var notes = Note().Matches(text).Where(match => !code.Exists(span => span.Start <= match.Index && match.Index <= span.End)).ToList();
        var names = notes.Select(NameOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var shown = document.Descendants<Footnote>().Select(note => note.Label?.TrimStart('^') ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var note in notes.Where(note => !shown.Contains(NameOf(note))))
            diagnostics.Report(DiagnosticDescriptors.NoteUnused, locations.At(note.Groups["label"].Index), NameOf(note));
        foreach (Match reference in NoteReference().Matches(text))
        {
            if (!names.Contains(NameOf(reference)) && prose.Contains(reference.Index))
            {
                diagnostics.Report(DiagnosticDescriptors.NoteMissing, locations.At(reference.Index), NameOf(reference),
                    NearestName.Hint(NameOf(reference), names));
            }
        }
    }

    private static void ReportLinks(string text, MarkdownDocument document, ProseMap prose, BodyLocations locations, DiagnosticBag diagnostics)
    {
        IEnumerable<string>? known = null;
        foreach (Match link in ReferenceLink().Matches(text))
        {
            var name = link.Groups["name"].Value is { Length: > 0 } named ? named : link.Groups["text"].Value;
            // Numbers are those of a citation, as in [1][2].
            if (name.All(char.IsAsciiDigit) || document.ContainsLinkReferenceDefinition(name) || !prose.Contains(link.Index)) continue;
            known ??= document.Descendants<LinkReferenceDefinition>().Select(definition => definition.Label ?? "").ToList();
            diagnostics.Report(DiagnosticDescriptors.ReferenceMissing, locations.At(link.Index), link.Value, name,
                NearestName.Hint(name, known));
        }
    }

    private static string NameOf(Match match) => match.Groups["name"].Value.Trim();

    private static List<SourceSpan> CodeOf(MarkdownDocument document) =>
        [.. document.Descendants<LeafBlock>().Where(block => block is CodeBlock or HtmlBlock).Select(block => block.Span)];

    [GeneratedRegex(@"^ {0,3}(?<label>\[\^(?<name>[^\[\]\n]+)\]):", RegexOptions.Multiline)]
    private static partial Regex Note();

    [GeneratedRegex(@"(?<!\\)\[\^(?<name>[^\[\]\n\s]+)\]")]
    private static partial Regex NoteReference();

    [GeneratedRegex(@"(?<![\\\]])\[(?<text>[^\^\[\]\n][^\[\]\n]*)\]\[(?<name>[^\^\[\]\n]*)\](?![\[(:])")]
    private static partial Regex ReferenceLink();
}
