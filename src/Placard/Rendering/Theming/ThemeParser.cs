using Fluid;
using Fluid.Ast;

namespace Placard.Rendering.Theming;

/// <summary>Liquid with one tag of ours: <c>{% body %}</c>, where the document's frame shows the page's own layout.</summary>
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
    }
}
