using Fluid.Ast;
using Placard.Diagnostics;

namespace Placard.Liquid;

/// <summary>
/// The place of a piece of a template that the engine runs. The engine does not say which expression asked for a member, so the first
/// one in the piece, or in the partials that it renders, that names the member is taken.
/// </summary>
/// <param name="node">A statement or an expression.</param>
internal sealed class SubtreePlace(TemplateSource source, int offset, object node, TemplatePlaces places) : TemplatePlace(source, offset)
{
    public override SourceLocation LocationOf(string member, TemplateHost host)
    {
        var finder = new NameFinder(member, places, Offset);
        if (node is Statement statement) finder.Visit(statement);
        else finder.Visit((Expression)node);
        if (finder.First is { } found) return Source.LocationOf(found);
        return finder.Partials.Select(name => InPartial(name, member, host)).FirstOrDefault(location => location is not null) ?? Location;
    }

    private static SourceLocation? InPartial(string partial, string member, TemplateHost host)
    {
        if (host.Templates.Partials.GetValueOrDefault(partial) is not { } template) return null;
        var finder = new NameFinder(member, template.Places, 0);
        finder.VisitTemplate(template.Parsed);
        return finder.First is { } found ? template.Source.LocationOf(found) : null;
    }

    /// <summary>Finds the expressions that name a member, or hand its name to a filter.</summary>
    private sealed class NameFinder(string member, TemplatePlaces places, int start) : AstVisitor
    {
        public int? First { get; private set; }

        public List<string> Partials { get; } = [];

        protected override Expression VisitMemberExpression(MemberExpression memberExpression)
        {
            for (var i = 1; i < memberExpression.Segments.Count; i++)
            {
                if (memberExpression.Segments[i] is IdentifierSegment segment && segment.Identifier == member) Add(places.OffsetOf(memberExpression, i, start));
            }
            foreach (var index in memberExpression.Segments.OfType<IndexerSegment>()) Visit(index.Expression);
            return memberExpression;
        }

        protected override Expression VisitLiteralExpression(LiteralExpression literalExpression)
        {
            if (literalExpression.Value is Fluid.Values.StringValue text && text.ToStringValue() == member && places.OffsetOf(literalExpression) is { } quote)
                Add(quote + 1);
            return literalExpression;
        }

        protected override Statement VisitRenderStatement(RenderStatement renderStatement)
        {
            Partials.Add(TemplateCompiler.PartialOf(renderStatement.Path));
            return base.VisitRenderStatement(renderStatement);
        }

        protected override Statement VisitIncludeStatement(IncludeStatement includeStatement)
        {
            if (includeStatement.Path is LiteralExpression path) Partials.Add(TemplateCompiler.PartialOf(path.Value.ToStringValue()));
            return base.VisitIncludeStatement(includeStatement);
        }

        private void Add(int offset) => First = First is { } first ? Math.Min(first, offset) : offset;
    }
}
