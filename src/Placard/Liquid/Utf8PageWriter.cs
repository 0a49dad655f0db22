using System.Buffers;
using System.Text;

namespace Placard.Liquid;

/// <summary>A text writer whose text becomes UTF-8 as it is written, with nothing kept in between; a page that is too large is refused.</summary>
internal sealed class Utf8PageWriter(IBufferWriter<byte> output) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    private char pendingHighSurrogate;
    private long written;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (value < 0x80 && pendingHighSurrogate == 0)
        {
            Count(1);
            output.GetSpan(1)[0] = (byte)value;
            output.Advance(1);
            return;
        }
        Write(new ReadOnlySpan<char>(in value));
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.IsEmpty) return;
        if (pendingHighSurrogate != 0)
        {
            Encode([pendingHighSurrogate, buffer[0]]);
            pendingHighSurrogate = default;
            buffer = buffer[1..];
            if (buffer.IsEmpty) return;
        }
        if (char.IsHighSurrogate(buffer[^1]))
        {
            pendingHighSurrogate = buffer[^1];
            buffer = buffer[..^1];
        }
        Encode(buffer);
    }

    /// <summary>Writes text that is UTF-8 already.</summary>
    public void WriteUtf8(ReadOnlySpan<byte> text)
    {
        Count(text.Length);
        output.Write(text);
    }

    /// <summary>Writes text so that it stands for itself in HTML.</summary>
    public void WriteEncoded(string text) => HtmlTextEncoder.Instance.Encode(this, text, 0, text.Length);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(char[]? buffer) => Write(buffer.AsSpan());

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value.AsSpan());
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer.AsSpan(index, count));
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        Count(text.Length);
        var span = output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        output.Advance(Encoding.UTF8.GetBytes(text, span));
    }
    private void Count(int added)
    {
        if ((written += added) > TemplateLimits.MaxPage) throw TemplateLimitException.TooLarge(written, "bytes", TemplateLimits.MaxPage);
    }
}
