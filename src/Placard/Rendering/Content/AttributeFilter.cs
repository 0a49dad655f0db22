using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Placard.Rendering.Content;

/// <summary>Leaves authors the attributes that can do no harm: a class, a language, a direction, and an id that is not the theme's.</summary>
internal static class AttributeFilter
{
    private static readonly string[] Harmless = ["lang", "dir", "title"];

    public static void Apply(MarkdownDocument document)
    {
        foreach (var node in document.Descendants())
        {
            if (node.TryGetAttributes() is not { } attributes) continue;
            // Themes' own ids begin with an underscore.
            if (attributes.Id is { } id && (id.StartsWith('_') || id.Any(char.IsWhiteSpace))) attributes.Id = null;
            attributes.Properties?.RemoveAll(property => !Harmless.Contains(property.Key, StringComparer.OrdinalIgnoreCase) && !IsTask(property.Key));
        }
    }

    private static bool IsTask(string name) => name is "type" or "disabled" or "checked" or "role";
}
