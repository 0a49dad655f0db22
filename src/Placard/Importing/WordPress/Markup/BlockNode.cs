using System.Text.Json;

namespace Placard.Importing.WordPress.Markup;

/// <summary>A piece of a text of the block editor: HTML, or a block.</summary>
internal abstract record BlockPart;

internal sealed record BlockHtml(string Html) : BlockPart;

/// <param name="Name">The name with its namespace: <c>core/paragraph</c>.</param>
/// <param name="Settings">The attributes; an undefined value without any.</param>
internal sealed record BlockNode(string Name, JsonElement Settings, IReadOnlyList<BlockPart> Parts) : BlockPart
{
    /// <summary>The HTML of the block itself, without the blocks in it.</summary>
    public string OwnHtml => string.Concat(Parts.OfType<BlockHtml>().Select(part => part.Html));
}
