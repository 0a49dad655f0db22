using Placard.Content;
using Placard.Rendering;

namespace Placard.Theming;

/// <summary>Makes values of a layout from the Markdown of its page.</summary>
/// <param name="content">The Markdown of the page.</param>
/// <param name="read">Reads other Markdown for the same page.</param>
internal delegate IEnumerable<KeyValuePair<string, object?>> ContentModel(MarkdownContent content, Func<Body, MarkdownContent> read);
