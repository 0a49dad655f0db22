using System.Text;
using Fluid;
using Fluid.Ast;
using Fluid.Parser;

namespace Placard.Liquid;

/// <summary>Turns the engine's tree into nodes. What it does not know is left to the engine, so every template of Liquid runs.</summary>
internal sealed class TemplateCompiler
{
    private readonly TemplateOptions options;
    private readonly ExpressionCompiler expressions;
    private readonly List<string> names = [];
    private bool asksForLoop;

    private TemplateCompiler(TemplateOptions options)
    {
        this.options = options;
        expressions = new ExpressionCompiler(options, SlotOf);
    }

    public static CompiledTemplate Compile(IReadOnlyList<Statement> statements, TemplateOptions options)
    {
        var compiler = new TemplateCompiler(options);
        return new CompiledTemplate(compiler.Nodes(statements), compiler.names);
    }

    /// <summary>The name of the partial that a tag renders.</summary>
    public static string PartialOf(RenderStatement render) =>
        render.Path.EndsWith(".liquid", StringComparison.Ordinal) ? render.Path[..^".liquid".Length] : render.Path;

    private Node[] Nodes(IEnumerable<Statement>? statements) => [.. (statements ?? []).Select(Node).OfType<Node>()];

    private Node? Node(Statement statement) => statement switch
    {
        TextSpanStatement text => Text(text),
        OutputStatement { Expression: FilterExpression { Name: "t", Input: LiteralExpression key, Parameters.Count: 0 } } => new TranslationNode(key.Value.ToStringValue()),
        OutputStatement output => new OutputNode(expressions.Operand(output.Expression)),
        AssignStatement assign => new AssignNode(SlotOf(assign.Identifier), expressions.Operand(assign.Value)),
        IfStatement choice => new IfNode(Branches(choice), Nodes(choice.Else?.Statements)),
        UnlessStatement unless => new IfNode([(new NotCondition(expressions.Condition(unless.Condition)), Nodes(unless.Statements))], Nodes(unless.Else?.Statements)),
        ForStatement { OffsetIsContinue: false } loop => For(loop),
        RenderStatement { With: null, For: null } render =>
            new RenderNode(PartialOf(render), [.. render.AssignStatements.Select(argument => (argument.Identifier, expressions.Operand(argument.Value)))]),
        EmptyTagStatement { TagName: "body" } => new BodyNode(),
        ParserBlockStatement<string> { TagName: "shared" } shared => Shared(shared),
        BreakStatement => new FlowNode(Flow.Break),
        ContinueStatement => new FlowNode(Flow.Continue),
        CommentStatement => null,
        _ => Engine(statement),
    };

    private TextNode? Text(TextSpanStatement text)
    {
        text.PrepareBuffer(options);
        return text.Buffer is { Length: > 0 } buffer ? new TextNode(Encoding.UTF8.GetBytes(buffer)) : null;
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
            SlotOf(loop.Identifier), state, expressions.Operand(loop.Source), Optional(loop.Limit), Optional(loop.Offset), loop.Reversed, body, Nodes(loop.Else?.Statements));
    }

    private Operand? Optional(Expression? expression) => expression is null ? null : expressions.Operand(expression);

    private SharedNode Shared(ParserBlockStatement<string> shared)
    {
        var name = shared.Value ?? "";
        return new SharedNode(name, name.Length == 0 ? null : expressions.Variable(name), Compile(shared.Statements, options));
    }

    private FluidNode Engine(Statement statement)
    {
        var uses = new TemplateUses();
        uses.Visit(statement);
        foreach (var variable in uses.Variables) SlotOf(variable);
        asksForLoop = true;
        return new FluidNode(statement);
    }

    private int SlotOf(string name)
    {
        if (name == "forloop") asksForLoop = true;
        var slot = names.IndexOf(name);
        if (slot >= 0) return slot;
        names.Add(name);
        return names.Count - 1;
    }
}
