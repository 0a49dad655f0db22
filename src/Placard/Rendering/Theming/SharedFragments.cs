using System.Buffers;
using System.Collections.Concurrent;
using Fluid.Ast;

namespace Placard.Rendering.Theming;

/// <summary>
/// What stands between <c>{% shared %}</c> and <c>{% endshared %}</c>: rendered once for all pages of one language and folder depth
/// that are the same link of the navigation, or none. It sees <c>site</c> and nothing of the page.
/// </summary>
internal sealed class SharedFragments
{
    private readonly ConcurrentDictionary<(object Block, string Lang, string Root, string Current), byte[]> rendered = new();

    public void Write(IReadOnlyList<Statement> block, PageContext page, Utf8PageWriter writer)
    {
        var key = (block, page.Page.Lang, page.Root, page.IsNavigated ? page.Page.Permalink.Path : "");
        writer.WriteUtf8(rendered.GetOrAdd(key, static (_, call) => Render(call.block, call.page), (block, page)));
    }

    private static byte[] Render(IReadOnlyList<Statement> block, PageContext page)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8PageWriter(buffer);
        var context = page.WithoutPage();
        foreach (var statement in block) statement.WriteToAsync(writer, HtmlTextEncoder.Instance, context).AsTask().GetAwaiter().GetResult();
        return buffer.WrittenSpan.ToArray();
    }
}
