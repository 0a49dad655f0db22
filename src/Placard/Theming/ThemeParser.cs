using Fluid;
using Fluid.Ast;
using Placard.Liquid;

namespace Placard.Theming;

/// <summary>
/// Liquid with two tags of ours: <c>{% body %}</c>, where the document's frame shows the page's own layout, and <c>{% shared %}</c>.
/// What they do here serves only inside a tag that is left to the engine; elsewhere <see cref="TemplateCompiler"/> knows them.
/// </summary>
internal sealed class ThemeParser : FluidParser
{
    public ThemeParser()
    {
        RegisterEmptyTag("body", static async (writer, encoder, context) =>
        {
            await ((FluidContext)context).Page.Layout.Parsed.RenderAsync(writer, encoder, context).ConfigureAwait(false);
            return Completion.Normal;
        });
        RegisterParserBlock("shared", ZeroOrOne(Identifier), static async (_, statements, writer, encoder, context) =>
        {
            foreach (var statement in statements) await statement.WriteToAsync(writer, encoder, context).ConfigureAwait(false);
            return Completion.Normal;
        });
    }
}
