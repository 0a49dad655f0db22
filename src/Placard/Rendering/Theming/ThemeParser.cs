using Fluid;
using Fluid.Ast;

namespace Placard.Rendering.Theming;

/// <summary>Liquid with two tags of ours: <c>{% body %}</c>, where the document's frame shows the page's own layout, and <c>{% shared %}</c>.</summary>
internal sealed class ThemeParser : FluidParser
{
    public ThemeParser()
    {
        RegisterEmptyTag("body", static async (writer, encoder, context) =>
        {
            var page = (PageContext)context;
            await page.Layout.Parsed.RenderAsync(writer, encoder, context).ConfigureAwait(false);
            return Completion.Normal;
        });
        RegisterParserBlock("shared", ZeroOrOne(Identifier), static (name, statements, writer, _, context) =>
        {
            var page = (PageContext)context;
            page.Shared.Write(name ?? "", statements, page, (Utf8PageWriter)writer);
            return new ValueTask<Completion>(Completion.Normal);
        });
    }
}
