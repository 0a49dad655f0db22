using Fluid;
using Fluid.Ast;

namespace Placard.Liquid;

/// <summary>What a template names: the partials that it renders, and its filters with the literals that they are given.</summary>
internal sealed class TemplateUses : AstVisitor
{
    private readonly TemplatePlaces places;
    private readonly List<NamedPlace> partials = [];
    private readonly List<FilterUse> filters = [];

    private TemplateUses(TemplatePlaces places) => this.places = places;

    /// <summary>The partials, each where a tag names it.</summary>
    public IReadOnlyList<NamedPlace> Partials => partials;

    /// <summary>The filters, each where it is called.</summary>
    public IReadOnlyList<FilterUse> Filters => filters;

    public static TemplateUses Of(IFluidTemplate template, TemplatePlaces places)
    {
        var uses = new TemplateUses(places);
        uses.VisitTemplate(template);
        return uses;
    }

    protected override Statement VisitRenderStatement(RenderStatement renderStatement)
    {
        partials.Add(new NamedPlace(TemplateCompiler.PartialOf(renderStatement.Path), places.Of(renderStatement)));
        return base.VisitRenderStatement(renderStatement);
    }

    protected override Statement VisitIncludeStatement(IncludeStatement includeStatement)
    {
        if (includeStatement.Path is LiteralExpression path)
            partials.Add(new NamedPlace(TemplateCompiler.PartialOf(path.Value.ToStringValue()), places.Of(path)));
        return base.VisitIncludeStatement(includeStatement);
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        var argument = filterExpression.Parameters.Count > 0 ? filterExpression.Parameters[0].Expression : null;
        filters.Add(new FilterUse(filterExpression.Name, places.OfSubtree(filterExpression), Literal(filterExpression.Input), Literal(argument)));
        return base.VisitFilterExpression(filterExpression);
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        foreach (var index in memberExpression.Segments.OfType<IndexerSegment>()) Visit(index.Expression);
        return memberExpression;
    }

    private NamedPlace? Literal(Expression? expression) =>
        expression is LiteralExpression literal ? new NamedPlace(literal.Value.ToStringValue(), places.Of(literal)) : null;
}

/// <summary>A name and the place where it is written.</summary>
internal sealed record NamedPlace(string Name, TemplatePlace Place);

/// <summary>A filter where it is called.</summary>
/// <param name="Input">The literal that is sent through it; null where something else is.</param>
/// <param name="Argument">The literal that is its first argument; null where there is none.</param>
internal sealed record FilterUse(string Name, TemplatePlace Place, NamedPlace? Input, NamedPlace? Argument);
