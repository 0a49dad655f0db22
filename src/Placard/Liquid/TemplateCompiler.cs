using System.Text;
using Fluid;
using Fluid.Ast;
using Fluid.Parser;

namespace Placard.Liquid;

/// <summary>Turns the engine's tree into nodes. What it does not know is left to the engine, so every template of Liquid runs.</summary>
internal sealed class TemplateCompiler
{
    private readonly CompilerInput input;
    private readonly ExpressionCompiler expressions;
    private readonly HtmlPosition position = new();
    private readonly List<string> names = [];
    private readonly Dictionary<string, int> slots = new(StringComparer.Ordinal);
    private bool asksForLoop;

    private TemplateCompiler(CompilerInput input)
    {
        this.input = input;
        expressions = new ExpressionCompiler(input, SlotOf);
    }

    public static CompiledTemplate Compile(IReadOnlyList<Statement> statements, CompilerInput input)
    {
        var compiler = new TemplateCompiler(input);
        return new CompiledTemplate(compiler.Nodes(statements), compiler.names);
    }

    /// <summary>The name of the partial at a path, with or without its ending.</summary>
    public static string PartialOf(string path) => path.EndsWith(".liquid", StringComparison.Ordinal) ? path[..^".liquid".Length] : path;

    private Node[] Nodes(IEnumerable<Statement>? statements) => [.. (statements ?? []).Select(Node).OfType<Node>()];

    private Node? Node(Statement statement) => statement switch
    {
        TextSpanStatement text => Text(text),
        OutputStatement
        {
            Expression: FilterExpression
            {
                Input: LiteralExpression literal,
                Parameters.Count: 0
            } filter
        } when input.Dialect.Literals.TryGetValue(filter.Name,
            out var make) =>
            make(literal.Value.ToStringValue(), input.Places.Of(literal)),
        OutputStatement output => Output(output),
        AssignStatement assign => new AssignNode(SlotOf(assign.Identifier), expressions.Operand(assign.Value)),
        IfStatement choice => new IfNode(Branches(choice), Nodes(choice.Else?.Statements)),
        UnlessStatement unless =>
            new IfNode([(new NotCondition(expressions.Condition(unless.Condition)), Nodes(unless.Statements))], Nodes(unless.Else?.Statements)),
        ForStatement { OffsetIsContinue: false } loop => For(loop),
        RenderStatement { With: null, For: null } render =>
            new RenderNode(PartialOf(render.Path), input.Places.Of(render),
                [.. render.AssignStatements.Select(argument => (argument.Identifier, expressions.Operand(argument.Value)))]),
        EmptyTagStatement tag when input.Dialect.Tags.TryGetValue(tag.TagName, out var make) => make(input.Places.Of(tag)),
        ParserBlockStatement<string> block when input.Dialect.Blocks.TryGetValue(block.TagName, out var make) => make(Block(block)),
        BreakStatement => new FlowNode(Flow.Break),
        ContinueStatement => new FlowNode(Flow.Continue),
        CommentStatement => null,
        _ => Engine(statement),
    };

    private TextNode? Text(TextSpanStatement text)
    {
        text.PrepareBuffer(input.Options);
        if (text.Buffer is not { Length: > 0 } buffer) return null;
        position.Read(buffer);
        return new TextNode(Encoding.UTF8.GetBytes(buffer));
    }

    private Node Output(OutputStatement output)
    {
        var operand = expressions.Operand(output.Expression);
        if (position.IsText) return new IsolatedOutputNode(operand);
        return position.IsScript && output.Expression is FilterExpression { Name: JsonFilter.Name } ? new ScriptJsonNode(operand) : new OutputNode(operand);
    }

    private (Condition, Node[])[] Branches(IfStatement choice) =>
    [
        (expressions.Condition(choice.Condition), Nodes(choice.Statements)),
        .. choice.ElseIfs.Select(branch => (expressions.Condition(branch.Condition), Nodes(branch.Statements))),
    ];

    private ForNode For(ForStatement loop)
    {
        var outerAsks = asksForLoop;
        asksForLoop = false;
        var body = Nodes(loop.Statements);
        var state = asksForLoop ? SlotOf("forloop") : -1;
        asksForLoop |= outerAsks;
        return new ForNode(
            SlotOf(loop.Identifier), state, expressions.Operand(loop.Source), Optional(loop.Limit), Optional(loop.Offset), loop.Reversed, body,
                Nodes(loop.Else?.Statements), input.Places.Of(loop));
    }

    private Operand? Optional(Expression? expression) => expression is null ? null : expressions.Operand(expression);

    private TemplateBlock Block(ParserBlockStatement<string> block)
    {
        var name = block.Value ?? "";
        return new TemplateBlock(name, name.Length == 0 ? null : expressions.Variable(name), Compile(block.Statements, input), input.Places.Of(block));
    }

    private FluidNode Engine(Statement statement)
    {
        foreach (var variable in TemplateVariables.Of(statement)) SlotOf(variable);
        asksForLoop = true;
        return new FluidNode(statement, input.Places.OfSubtree(statement));
    }

    private int SlotOf(string name)
    {
        if (name == "forloop") asksForLoop = true;
        if (slots.TryGetValue(name, out var slot)) return slot;
        names.Add(name);
        return slots[name] = names.Count - 1;
    }
}

/// <summary>What templates are compiled with.</summary>
internal sealed record CompilerInput(TemplateDialect Dialect, TemplateOptions Options, TemplatePlaces Places);
