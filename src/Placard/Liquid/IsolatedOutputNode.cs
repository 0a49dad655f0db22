using Placard.Text;

namespace Placard.Liquid;

/// <summary>An output in the text of a page; one that begins in another direction than the page's is isolated, so that neither disorders the other.</summary>
internal sealed class IsolatedOutputNode(Operand operand) : Node
{
    public override Flow Write(Frame frame)
    {
        var value = operand.Get(frame);
        if (value is string text && TextDirection.NeedsIsolation(text, frame.Host.IsRightToLeft))
        {
            frame.Writer.WriteUtf8("<bdi>"u8);
            frame.Writer.WriteEncoded(text);
            frame.Writer.WriteUtf8("</bdi>"u8);
        }
        else
        {
            LiquidValues.Write(value, frame.Writer);
        }
        return Flow.Next;
    }
}
