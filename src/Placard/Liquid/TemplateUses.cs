using Fluid;
using Fluid.Ast;

namespace Placard.Liquid;

/// <summary>What a template names: the partials, filters and translations it needs, and its variables.</summary>
internal sealed class TemplateUses : AstVisitor
{
    public HashSet<string> Partials { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Filters { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Translations { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Variables { get; } = new(StringComparer.Ordinal);

    public static TemplateUses Of(IFluidTemplate template)
    {
        var uses = new TemplateUses();
        uses.VisitTemplate(template);
        return uses;
    }

    protected override Statement VisitRenderStatement(RenderStatement renderStatement)
    {
        Partials.Add(TemplateCompiler.PartialOf(renderStatement));
        foreach (var argument in renderStatement.AssignStatements) Visit(argument.Value);
        return renderStatement;
    }

    protected override Statement VisitIncludeStatement(IncludeStatement includeStatement)
    {
        if (includeStatement.Path is LiteralExpression path) Partials.Add(path.Value.ToStringValue());
        return base.VisitIncludeStatement(includeStatement);
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        Filters.Add(filterExpression.Name);
        if (filterExpression is { Name: "t", Input: LiteralExpression key }) Translations.Add(key.Value.ToStringValue());
        return base.VisitFilterExpression(filterExpression);
    }

    protected override Statement VisitAssignStatement(AssignStatement assignStatement)
    {
        Variables.Add(assignStatement.Identifier);
        return base.VisitAssignStatement(assignStatement);
    }

    protected override Statement VisitCaptureStatement(CaptureStatement captureStatement)
    {
        Variables.Add(captureStatement.Identifier);
        return base.VisitCaptureStatement(captureStatement);
    }

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        Variables.Add(forStatement.Identifier);
        return base.VisitForStatement(forStatement);
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        if (memberExpression.Segments[0] is IdentifierSegment variable) Variables.Add(variable.Identifier);
        return base.VisitMemberExpression(memberExpression);
    }
}
