using System.Buffers;
using System.Text;
using System.Xml;

namespace Placard.Outputs;

/// <summary>Writes XML documents in UTF-8, the same on every system.</summary>
internal static class XmlOutput
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        CheckCharacters = false,
    };

    public static void Write(IBufferWriter<byte> to, Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }
        stream.WriteByte((byte)'\n');
        to.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
