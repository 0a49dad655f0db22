using Markdig.Renderers.Html;
using Markdig.Syntax;
using Placard.Content;
using Placard.Diagnostics;

namespace Placard.Rendering;

/// <summary>
/// Removes all attributes in curly brackets except harmless ones: class, language, direction, title, and ids that do not belong to the theme.
/// </summary>
internal static class AttributeFilter
{
    private static readonly string[] Harmless = ["lang", "dir", "title"];

    public static void Apply(MarkdownDocument document, Body body, DiagnosticBag diagnostics)
    {
        foreach (var node in document.Descendants())
        {
            if (node.TryGetAttributes() is not { } attributes) continue;
            // Ids of themes begin with an underscore.
            if (attributes.Id is { } id && (id.StartsWith('_') || id.Any(char.IsWhiteSpace)))
            {
                Report(node, "#" + id);
                attributes.Id = null;
            }
            attributes.Properties?.RemoveAll(property =>
            {
                if (Harmless.Contains(property.Key, StringComparer.OrdinalIgnoreCase)) return false;
                Report(node, property.Key);
                return true;
            });
        }

        void Report(MarkdownObject node, string name) =>
            diagnostics.Report(DiagnosticDescriptors.AttributeRemoved, new SourceLocation(body.File.DisplayPath, body.FirstLine + node.Line, node.Column + 1),
                name);
    }
}
