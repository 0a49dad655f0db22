using Fluid;
using Fluid.Ast;

namespace Placard.Liquid;

/// <summary>What a template names: the partials that it renders, its filters, and the literals that it sends through filters.</summary>
internal sealed class TemplateUses : AstVisitor
{
    private readonly TemplatePlaces places;
    private readonly List<NamedPlace> partials = [];
    private readonly List<NamedPlace> filters = [];
    private readonly List<FilteredLiteral> literals = [];

    private TemplateUses(TemplatePlaces places) => this.places = places;

    /// <summary>The partials, each where a tag names it.</summary>
    public IReadOnlyList<NamedPlace> Partials => partials;

    /// <summary>The filters, each where it is called.</summary>
    public IReadOnlyList<NamedPlace> Filters => filters;

    public IReadOnlyList<FilteredLiteral> Literals => literals;

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
        if (includeStatement.Path is LiteralExpression path) partials.Add(new NamedPlace(TemplateCompiler.PartialOf(path.Value.ToStringValue()), places.OfText(path)));
        return base.VisitIncludeStatement(includeStatement);
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        filters.Add(new NamedPlace(filterExpression.Name, places.OfSubtree(filterExpression)));
        if (filterExpression.Input is LiteralExpression literal) literals.Add(new FilteredLiteral(literal.Value.ToStringValue(), filterExpression.Name, places.OfText(literal)));
        return base.VisitFilterExpression(filterExpression);
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        foreach (var index in memberExpression.Segments.OfType<IndexerSegment>()) Visit(index.Expression);
        return memberExpression;
    }
}

/// <summary>A name and the place where it is written.</summary>
internal sealed record NamedPlace(string Name, TemplatePlace Place);

/// <summary>A literal that is sent through a filter.</summary>
internal sealed record FilteredLiteral(string Text, string Filter, TemplatePlace Place);
