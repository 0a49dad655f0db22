using Fluid.Ast;
using Parlot;
using Parlot.Fluent;

namespace Placard.Liquid;

/// <summary>Hands on what another parser has parsed, within the limits of <see cref="ParserNesting"/>.</summary>
/// <param name="record">Takes the node and where its parser began, and returns the node to use.</param>
internal sealed class RecordingParser<T>(Parser<T> parser, ParserNesting nesting, Func<T, int, T> record) : Parser<T>
    where T : class
{
    public override bool Parse(ParseContext context, ref ParseResult<T> result)
    {
        var position = context.Scanner.Cursor.Position;
        nesting.Enter(position);
        var isParsed = parser.Parse(context, ref result);
        nesting.Leave();
        if (!isParsed) return false;
        if (result.Value is { } value)
        {
            ParserNesting.CheckChains(value, position);
            result.Set(result.Start, result.End, record(value, position.Offset));
        }
        return true;
    }
}

/// <summary>Bounds the stack and the time that a parser takes, and the depth of the tree that it makes.</summary>
internal sealed class ParserNesting
{
    private int depth;
    private long attempts;

    /// <summary>Begins a template of a length.</summary>
    public void Reset(int length) => (depth, attempts) = (0, 10_000 + 10L * length);

    /// <exception cref="ParseException">Tags and brackets are nested too deeply, or there are too many ways to read them.</exception>
    public void Enter(in TextPosition position)
    {
        if (++depth > TemplateLimits.MaxDepth) throw new ParseException("tags or brackets are nested too deeply here", position);
        if (--attempts < 0) throw new ParseException("the brackets can be read in too many ways", position);
    }

    public void Leave() => depth--;

    /// <summary>Bounds chains, which are parsed in a loop, but become a tree as deep as they are long.</summary>
    /// <exception cref="ParseException">A chain is too long.</exception>
    public static void CheckChains(object node, in TextPosition position)
    {
        switch (node)
        {
            case Expression expression:
                CheckChain(expression, position);
                break;
            case IfStatement choice:
                CheckChain(choice.Condition, position);
                foreach (var branch in choice.ElseIfs) CheckChain(branch.Condition, position);
                break;
            case UnlessStatement unless:
                CheckChain(unless.Condition, position);
                break;
            case ForStatement loop:
                CheckChain(loop.Source, position);
                break;
        }
    }

    private static void CheckChain(Expression expression, in TextPosition position)
    {
        var length = 0;
        for (var part = expression; part is not null && length <= TemplateLimits.MaxChain; length++)
        {
            part = part switch
            {
                FilterExpression filter => filter.Input,
                BinaryExpression both => both.Right,
                MemberExpression { Segments.Count: > TemplateLimits.MaxChain } => part,
                _ => null,
            };
        }
        if (length > TemplateLimits.MaxChain) throw new ParseException($"an expression has more than {TemplateLimits.MaxChain} parts", position);
    }
}
