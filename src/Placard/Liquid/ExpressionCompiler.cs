using Fluid.Ast;
using Fluid.Ast.BinaryExpressions;

namespace Placard.Liquid;

/// <summary>Turns the engine's expressions into operands and conditions.</summary>
/// <param name="input">What templates are compiled with.</param>
/// <param name="slotOf">The slot of a variable, which is given one if it has none.</param>
internal sealed class ExpressionCompiler(CompilerInput input, Func<string, int> slotOf)
{
    public Operand Operand(Expression expression) => expression switch
    {
        LiteralExpression literal => new LiteralOperand(FluidValues.Unwrap(literal.Value)),
        MemberExpression member => Member(member),
        FilterExpression filter => Filter(filter),
        _ => Engine(expression),
    };

    public Condition Condition(Expression expression) => expression switch
    {
        AndBinaryExpression and => new AndCondition(Condition(and.Left), Condition(and.Right)),
        OrBinaryExpression or => new OrCondition(Condition(or.Left), Condition(or.Right)),
        EqualBinaryExpression equal => Compare(equal, LiquidValues.AreEqual),
        NotEqualBinaryExpression unequal => Compare(unequal, static (left, right) => !LiquidValues.AreEqual(left, right)),
        GreaterThanBinaryExpression { Strict: true } greater => Compare(greater, static (left, right) => LiquidValues.Compare(left, right) > 0),
        GreaterThanBinaryExpression atLeast =>
            Compare(atLeast, static (left, right) => left is null && right is null || LiquidValues.Compare(left, right) >= 0),
        LowerThanBinaryExpression { Strict: true } lower => Compare(lower, static (left, right) => LiquidValues.Compare(left, right) < 0),
        LowerThanBinaryExpression atMost => Compare(atMost, static (left, right) => left is null && right is null || LiquidValues.Compare(left, right) <= 0),
        ContainsBinaryExpression contains => Compare(contains, LiquidValues.Contains),
        BinaryExpression other => FluidCondition(other),
        _ => new TruthCondition(Operand(expression)),
    };

    public VariableOperand Variable(string name) => new(name, slotOf(name));

    private CompareCondition Compare(BinaryExpression both, Func<object?, object?, bool> compare) => new(Operand(both.Left), Operand(both.Right), compare);

    private Operand Member(MemberExpression member)
    {
        if (member.Segments[0] is not IdentifierSegment variable) return Engine(member);
        Operand operand = Variable(variable.Identifier);
        for (var i = 1; i < member.Segments.Count; i++)
        {
            var place = input.Places.Of(member, i);
            switch (member.Segments[i])
            {
                case IdentifierSegment part: operand = new MemberOperand(operand, part.Identifier, place); break;
                case IndexerSegment { Expression: LiteralExpression { Value: Fluid.Values.StringValue name } }:
                    operand = new MemberOperand(operand,
                    name.ToStringValue(), place); break;
                case IndexerSegment index: operand = new IndexOperand(operand, Operand(index.Expression), place); break;
                default: return Engine(member);
            }
        }
        return operand;
    }

    private FilterOperand Filter(FilterExpression filter) => new(
        Operand(filter.Input), input.Dialect.Filters.GetValueOrDefault(filter.Name)
            ?? EngineFilter(filter.Name), [.. filter.Parameters.Select(parameter => Operand(parameter.Expression))],
        new FilterCall(
            [.. filter.Parameters.Select(parameter => parameter.Name)], input.Places.OfSubtree(filter),
            input.Places.Of(filter.Input), [.. filter.Parameters.Select(parameter => input.Places.Of(parameter.Expression))]));

    /// <summary>One of Liquid's own filters.</summary>
    private TemplateFilter EngineFilter(string name)
    {
        // A filter that does not exist has been reported before anything is rendered.
        if (!input.Options.Filters.TryGetValue(name, out var filter)) return static (_, _, _) => null;
        return (value, arguments, host) =>
        {
            host.Fluid.Place = arguments.Call.Place;
            return FluidValues.Unwrap(filter(FluidValues.Wrap(value), arguments.ToEngine(), host.Fluid).AsTask().GetAwaiter().GetResult());
        };
    }

    private FluidOperand Engine(Expression expression)
    {
        Collect(expression);
        return new FluidOperand(expression, input.Places.OfSubtree(expression));
    }

    private FluidCondition FluidCondition(Expression expression)
    {
        Collect(expression);
        return new FluidCondition(expression, input.Places.OfSubtree(expression));
    }

    private void Collect(Expression expression)
    {
        foreach (var variable in TemplateVariables.Of(expression)) slotOf(variable);
    }
}
