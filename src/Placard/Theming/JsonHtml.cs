using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Placard.Liquid;

namespace Placard.Theming;

/// <summary>JSON as a template sees it: written where it is asked for, with every character escaped that could end the element around it.</summary>
internal sealed class JsonHtml(Action<Utf8JsonWriter> write) : IHtml
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void Write(Utf8PageWriter writer) => writer.WriteUtf8(Json().WrittenSpan);

    public override string ToString() => Encoding.UTF8.GetString(Json().WrittenSpan);

    private ArrayBufferWriter<byte> Json()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        return buffer;
    }
}
