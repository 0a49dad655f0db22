using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace Placard.Liquid;

/// <summary><c>{% capture %}</c>: the engine keeps all that is written in it, so its length is bounded.</summary>
internal sealed class BoundedCapture(CaptureStatement capture) : Statement
{
    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var text = new BoundedWriter();
        await using (text.ConfigureAwait(false))
        {
            var completion = Completion.Normal;
            for (var i = 0; i < capture.Statements.Count && completion == Completion.Normal; i++)
                completion = await capture.Statements[i].WriteToAsync(text, encoder, context).ConfigureAwait(false);
            var captured = text.ToString();
            TemplateLimits.CheckText(captured.Length, ((FluidContext)context).Host.Budget);
            context.SetValue(capture.Identifier, new Fluid.Values.StringValue(captured, encode: false));
            return completion;
        }
    }

    protected override Statement Accept(AstVisitor visitor) => visitor.Visit(capture);

    /// <summary>Keeps what is written, as long as it is not too long.</summary>
    private sealed class BoundedWriter() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void Write(char value)
        {
            Check(1);
            base.Write(value);
        }

        public override void Write(string? value)
        {
            Check(value?.Length ?? 0);
            base.Write(value);
        }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            Check(buffer.Length);
            base.Write(buffer);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            Check(count);
            base.Write(buffer, index, count);
        }

        public override void Write(StringBuilder? value)
        {
            Check(value?.Length ?? 0);
            base.Write(value);
        }

        private void Check(int added)
        {
            var length = (long)GetStringBuilder().Length + added;
            if (length > TemplateLimits.MaxText) throw TemplateLimitException.TooLarge(length, "characters", TemplateLimits.MaxText);
        }
    }
}
