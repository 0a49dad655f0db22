using Fluid;
using Fluid.Ast;
using Fluid.Ast.BinaryExpressions;
using Placard.Theming;

namespace Placard.Liquid;

/// <summary>Turns the engine's expressions into operands and conditions.</summary>
/// <param name="slotOf">The slot of a variable, which is given one if it has none.</param>
internal sealed class ExpressionCompiler(TemplateOptions options, Func<string, int> slotOf)
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
        GreaterThanBinaryExpression atLeast => Compare(atLeast, static (left, right) => left is null && right is null || LiquidValues.Compare(left, right) >= 0),
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
        foreach (var segment in member.Segments.Skip(1))
        {
            switch (segment)
            {
                case IdentifierSegment part: operand = new MemberOperand(operand, part.Identifier); break;
                case IndexerSegment { Expression: LiteralExpression { Value: Fluid.Values.StringValue name } }: operand = new MemberOperand(operand, name.ToStringValue()); break;
                case IndexerSegment index: operand = new IndexOperand(operand, Operand(index.Expression)); break;
                default: return Engine(member);
            }
        }
        return operand;
    }

    private FilterOperand Filter(FilterExpression filter) => new(
        Operand(filter.Input), ThemeFilters.Find(filter.Name) ?? EngineFilter(filter.Name),
        [.. filter.Parameters.Select(parameter => Operand(parameter.Expression))], [.. filter.Parameters.Select(parameter => parameter.Name)]);

    /// <summary>One of Liquid's own filters.</summary>
    private ThemeFilter EngineFilter(string name)
    {
        // A filter that does not exist has been reported before anything is rendered.
        if (!options.Filters.TryGetValue(name, out var filter)) return static (_, _, _) => null;
        return (input, arguments, page) => FluidValues.Unwrap(filter(FluidValues.Wrap(input), arguments.ToEngine(), page.Fluid).AsTask().GetAwaiter().GetResult());
    }

    private FluidOperand Engine(Expression expression)
    {
        Collect(expression);
        return new FluidOperand(expression);
    }

    private FluidCondition FluidCondition(Expression expression)
    {
        Collect(expression);
        return new FluidCondition(expression);
    }

    private void Collect(Expression expression)
    {
        var uses = new TemplateUses();
        uses.Visit(expression);
        foreach (var variable in uses.Variables) slotOf(variable);
    }
}
