using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Placard.Liquid;

/// <summary><c>(1..n)</c>: the engine makes a list of all its numbers, so their number is bounded.</summary>
internal sealed class BoundedRange(RangeExpression range) : Expression
{
    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var (from, to) = (Number(range.From, context), Number(range.To, context));
        TemplateLimits.CheckNewItems(to - from + 1, ((FluidContext)context).Host.Budget);
        return new RangeExpression(Literal(from), Literal(to)).EvaluateAsync(context);
    }

    protected override Expression Accept(AstVisitor visitor) => visitor.Visit(range);

    private static decimal Number(Expression expression, TemplateContext context) =>
        expression.EvaluateAsync(context).AsTask().GetAwaiter().GetResult().ToNumberValue();

    private static LiteralExpression Literal(decimal number) => new(NumberValue.Create(number));
}
