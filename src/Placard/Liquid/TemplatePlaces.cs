using Fluid.Ast;

namespace Placard.Liquid;

/// <summary>Where the pieces of a template's tree begin in its text. The engine's tree has no places; the parser records them here.</summary>
internal sealed class TemplatePlaces(TemplateSource source)
{
    private readonly Dictionary<object, int> offsets = new(ReferenceEqualityComparer.Instance);

    /// <param name="node">A statement or an expression of this template.</param>
    public void Add(object node, int offset) => offsets[node] = offset;

    /// <summary>
    /// The index of a statement's or expression's first character; of a filter's name; of the name of the partial that a tag renders. Null where it is not
    /// known.
    /// </summary>
    public int? OffsetOf(object node) => offsets.TryGetValue(node, out var offset) ? offset : null;

    /// <summary>The index of the name of a segment; looked for from <paramref name="start"/> on where the expression's own place is not known.</summary>
    public int OffsetOf(MemberExpression member, int segment, int start)
    {
        if (OffsetOf(member) is { } offset) return SegmentAt(offset, segment);
        var name = ((IdentifierSegment)member.Segments[segment]).Identifier;
        var found = source.Text.IndexOf('.' + name, start, StringComparison.Ordinal);
        return found < 0 ? start : found + 1;
    }

    /// <summary>The place of an expression; of a text in quotation marks its first character.</summary>
    public TemplatePlace Of(Expression expression) => new(source, StartOf(expression));

    /// <summary>The place of a segment of a member expression.</summary>
    public TemplatePlace Of(MemberExpression member, int segment) =>
        OffsetOf(member) is { } start ? new MemberPlace(source, start, SegmentAt(start, segment)) : new TemplatePlace(source, 0);

    public TemplatePlace Of(Statement statement) => new(source, OffsetOf(statement) ?? 0);

    /// <summary>The place of what is left to the engine.</summary>
    public SubtreePlace OfSubtree(Statement statement) => new(source, OffsetOf(statement) ?? 0, statement, this);

    /// <inheritdoc cref="OfSubtree(Statement)" />
    public SubtreePlace OfSubtree(Expression expression) => new(source, OffsetOf(expression) ?? StartOf(expression), expression, this);

    private int StartOf(Expression expression) => expression switch
    {
        FilterExpression filter => StartOf(filter.Input),
        BinaryExpression both => StartOf(both.Left),
        LiteralExpression { Value: Fluid.Values.StringValue } => (OffsetOf(expression) ?? -1) + 1,
        _ => OffsetOf(expression) ?? 0,
    };

    /// <summary>The index of a segment's first character, after its stop or bracket.</summary>
    private int SegmentAt(int start, int segment)
    {
        var text = source.Text;
        var at = EndOfName(start);
        for (; segment > 0; segment--)
        {
            at = TemplateText.SkipBlanks(text, at);
            if (at >= text.Length) return start;
            var name = TemplateText.SkipBlanks(text, at + 1);
            if (segment == 1) return name;
            at = text[at] == '.' ? EndOfName(name) : TemplateText.EndOfBrackets(text, at);
        }
        return start;
    }

    private int EndOfName(int at)
    {
        if (at < source.Text.Length && source.Text[at] == '[') return TemplateText.EndOfBrackets(source.Text, at);
        while (at < source.Text.Length && (char.IsLetterOrDigit(source.Text[at]) || source.Text[at] is '_' or '-')) at++;
        return at;
    }
}
