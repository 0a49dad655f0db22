using Fluid.Ast;

namespace Placard.Liquid;

/// <summary>The variables that a piece of a template names.</summary>
internal sealed class TemplateVariables : AstVisitor
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public static IEnumerable<string> Of(Statement statement)
    {
        var variables = new TemplateVariables();
        variables.Visit(statement);
        return variables.names;
    }

    public static IEnumerable<string> Of(Expression expression)
    {
        var variables = new TemplateVariables();
        variables.Visit(expression);
        return variables.names;
    }

    protected override Statement VisitAssignStatement(AssignStatement assignStatement)
    {
        names.Add(assignStatement.Identifier);
        return base.VisitAssignStatement(assignStatement);
    }

    protected override Statement VisitCaptureStatement(CaptureStatement captureStatement)
    {
        names.Add(captureStatement.Identifier);
        return base.VisitCaptureStatement(captureStatement);
    }

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        names.Add(forStatement.Identifier);
        return base.VisitForStatement(forStatement);
    }

    protected override Statement VisitRenderStatement(RenderStatement renderStatement)
    {
        // The arguments' names are the partial's variables, not this template's.
        foreach (var argument in renderStatement.AssignStatements) Visit(argument.Value);
        Visit(renderStatement.With);
        Visit(renderStatement.For);
        return renderStatement;
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        if (memberExpression.Segments[0] is IdentifierSegment variable) names.Add(variable.Identifier);
        foreach (var index in memberExpression.Segments.OfType<IndexerSegment>()) Visit(index.Expression);
        return memberExpression;
    }
}
