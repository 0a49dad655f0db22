using System.Buffers;
using System.Text;
using Fluid;
using Fluid.Ast;
using Fluid.Parser;

namespace Placard.Liquid;

/// <summary>
/// The engine's parser with the tags of a dialect. It records where expressions and tags begin. What the dialect's tags do here serves
/// only inside a tag that is left to the engine; elsewhere <see cref="TemplateCompiler"/> knows them.
/// </summary>
internal sealed class TemplateParser : FluidParser
{
    private TemplateSource source = null!;
    private TemplatePlaces places = null!;
    private readonly ParserNesting nesting = new();

    public TemplateParser(TemplateDialect dialect)
    {
        foreach (var (name, make) in dialect.Tags)
            RegisterEmptyTag(name, (writer, _, context) => Write(make(((FluidContext)context).Place), writer, (FluidContext)context));
        foreach (var name in dialect.Blocks.Keys) RegisterParserBlock(name, ZeroOrOne(Identifier), WriteContent);
        Primary.Parser = new RecordingParser<Expression>(Primary.Parser!, nesting, RecordPrimary);
        FilterExpression.Parser = new RecordingParser<Expression>(FilterExpression.Parser!, nesting, RecordFilters);
        foreach (var (name, parser) in RegisteredTags.ToList())
            RegisteredTags[name] = new RecordingParser<Statement>(parser, nesting, (tag, start) => RecordTag(tag, name, start));
    }

    /// <returns>Null where the text is no template.</returns>
    public FluidTemplate? Parse(TemplateSource template, TemplatePlaces to, out string error)
    {
        (source, places) = (template, to);
        nesting.Reset(template.Text.Length);
        return this.TryParse(template.Text, out var parsed, out error) ? (FluidTemplate)parsed : null;
    }

    private Expression RecordPrimary(Expression expression, int start)
    {
        var primary = Bounded(expression);
        places.Add(primary, TemplateText.SkipBlanks(source.Text, start));
        return primary;
    }

    /// <summary>The name of each filter stands after its bar; the innermost comes first.</summary>
    private Expression RecordFilters(Expression expression, int start)
    {
        var filters = new Stack<FilterExpression>();
        var input = expression;
        for (; input is FilterExpression filter; input = filter.Input) filters.Push(filter);
        foreach (var filter in filters)
        {
            start = TemplateText.SkipBlanks(source.Text, Math.Min(TemplateText.Find(source.Text, '|', start) + 1, source.Text.Length));
            places.Add(filter, start);
        }
        return expression;
    }

    /// <param name="start">Where the tag's name ends.</param>
    private Statement RecordTag(Statement parsed, string name, int start)
    {
        var tag = Bounded(parsed);
        places.Add(tag, tag is RenderStatement
            ? Math.Min(source.Text.AsSpan(start).IndexOfAny('\'', '"') + start + 1, source.Text.Length)
            : start - name.Length);
        if (tag is ForStatement loop && places.OffsetOf(loop.Source) is null) places.Add(loop.Source, SourceOf(loop, start));
        return tag;
    }

    private static Expression Bounded(Expression expression) => expression is RangeExpression range ? new BoundedRange(range) : expression;

    /// <summary>The engine parses the list of a loop by itself, so a range there is found in the finished tag.</summary>
    private static Statement Bounded(Statement tag) => tag switch
    {
        ForStatement { Source: RangeExpression range } loop =>
            new ForStatement(loop.Statements, loop.Identifier, new BoundedRange(range), loop.Limit, loop.Offset, loop.Reversed, loop.Else),
        TableRowStatement { Source: RangeExpression range } row =>
            new TableRowStatement(row.Statements, row.Identifier, new BoundedRange(range), row.Limit, row.Offset, row.Cols),
        CaptureStatement capture => new BoundedCapture(capture),
        _ => tag,
    };

    /// <summary>The list that a loop walks over stands behind the name of its variable and <c>in</c>; the engine parses it by itself.</summary>
    private int SourceOf(ForStatement loop, int start) =>
        TemplateText.SkipBlanks(source.Text, TemplateText.SkipBlanks(source.Text, TemplateText.SkipBlanks(source.Text, start) + loop.Identifier.Length)
            + "in".Length);

    private static ValueTask<Completion> Write(Node node, TextWriter writer, FluidContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var utf8 = new Utf8PageWriter(buffer)) node.Write(new Frame(CompiledTemplate.Empty, context.Host, utf8, context.Depth));
        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        return new ValueTask<Completion>(Completion.Normal);
    }

    private static async ValueTask<Completion> WriteContent(string? name, IReadOnlyList<Statement> content, TextWriter writer,
        System.Text.Encodings.Web.TextEncoder encoder, TemplateContext context)
    {
        foreach (var statement in content) await statement.WriteToAsync(writer, encoder, context).ConfigureAwait(false);
        return Completion.Normal;
    }
}
