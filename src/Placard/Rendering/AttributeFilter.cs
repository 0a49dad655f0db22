using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Syntax;

namespace Placard.Rendering;

/// <summary>Removes the ids that belong to themes, and reports attributes in curly brackets that are not allowed, which are shown as text.</summary>
internal static partial class AttributeFilter
{
    public static void Apply(string text, MarkdownDocument document, Body body, DiagnosticBag diagnostics)
    {
        foreach (var node in document.Descendants())
        {
            // Ids of themes begin with an underscore.
            if (node.TryGetAttributes() is not { Id: ['_', ..] id } attributes) continue;
            diagnostics.Report(DiagnosticDescriptors.AttributeRemoved, body.At(node.Line, node.Column), "#" + id);
            attributes.Id = null;
        }
        var (prose, locations) = (new ProseMap(document), new BodyLocations(text, body));
        foreach (Match match in Pair().Matches(text))
        {
            if (CurlyAttributes.LengthAt(text.AsSpan(match.Index)) == 0 && prose.Contains(match.Index))
                diagnostics.Report(DiagnosticDescriptors.AttributeShown, locations.At(match.Index), match.Value);
        }
    }

    /// <summary>One or more attributes with a value, of any name, as other programs allow them.</summary>
    [GeneratedRegex("""(?<![{$])\{:? *(?:[#.][\w-]+ +)*[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"'=]+)(?: [^{}\n]*)?\}""")]
    private static partial Regex Pair();
}
