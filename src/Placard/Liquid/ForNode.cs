namespace Placard.Liquid;

/// <summary><c>{% for %}</c>.</summary>
/// <param name="item">The slot of the loop's variable.</param>
/// <param name="loop">The slot of <c>forloop</c>; -1 where the body does not ask for it.</param>
internal sealed class ForNode(
    int item, int loop, Operand source, Operand? limit, Operand? offset, bool reversed, Node[] body, Node[] otherwise, TemplatePlace place) : Node
{
    public override Flow Write(Frame frame)
    {
        var before = frame.Budget.Begin(this, place);
        try
        {
            return Loop(frame);
        }
        catch (TemplateLimitException exceeded) when (frame.Budget.Blame(exceeded, this, place, before))
        {
            throw;
        }
    }

    private Flow Loop(Frame frame)
    {
        var items = LiquidValues.ToList(source.Get(frame));
        var first = offset is null ? 0 : Math.Clamp(LiquidValues.ToInt(offset.Get(frame)), 0, items.Count);
        var end = limit is null ? items.Count : End(first, items.Count, LiquidValues.ToInt(limit.Get(frame)));
        if (end <= first) return otherwise.Write(frame);

        var (outerItem, outerLoop) = (frame[item], loop < 0 ? null : frame[loop]);
        var state = loop < 0 ? null : new ForLoop(first, end, outerLoop as ForLoop);
        for (var i = first; i < end; i++)
        {
            frame[item] = LiquidValues.Normalise(items[reversed ? first + end - 1 - i : i]);
            if (state is not null)
            {
                state.Index0 = i;
                frame[loop] = state;
            }
            if (body.Write(frame) == Flow.Break) break;
        }
        frame[item] = outerItem;
        if (loop >= 0) frame[loop] = outerLoop;
        return Flow.Next;
    }

    /// <summary>A negative limit leaves that many out at the end.</summary>
    private static int End(int first, int count, int limit) => limit >= 0 ? (int)Math.Min((long)first + limit, count) : count + limit;
}

/// <summary>Where a loop stands.</summary>
internal sealed class ForLoop(int first, int end, ForLoop? parent)
{
    public static readonly MemberTable Members = new("forloop",
    [
        Member("index", loop => loop.Index0 + 1),
        Member("index0", loop => loop.Index0),
        Member("rindex", loop => loop.End - loop.Index0),
        Member("rindex0", loop => loop.End - loop.Index0 - 1),
        Member("first", loop => loop.Index0 == loop.First),
        Member("last", loop => loop.Index0 == loop.End - 1),
        Member("length", loop => loop.End),
        Member("parentloop", loop => loop.Parent),
    ]);

    public int Index0 { get; set; }

    public int First => first;

    public int End => end;

    public ForLoop? Parent => parent;

    private static KeyValuePair<string, Func<object, TemplateHost, object?>> Member(string name, Func<ForLoop, object?> get) =>
        new(name, (loop, _) => get((ForLoop)loop));
}
