using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Xml;
using Placard.Text;

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
        CopyAllowed(stream.GetBuffer().AsSpan(0, (int)stream.Length), to);
    }

    /// <summary>Copies all but references to characters that XML forbids; the writer makes such references of the characters themselves.</summary>
    private static void CopyAllowed(ReadOnlySpan<byte> xml, IBufferWriter<byte> to)
    {
        while (xml.IndexOf("&#x"u8) is >= 0 and var start)
        {
            var length = xml[start..].IndexOf((byte)';') + 1;
            var isForbidden = Utf8Parser.TryParse(xml[(start + "&#x".Length)..(start + length - 1)], out int codePoint, out _, 'X')
                && XmlCharacters.IsForbidden(codePoint);
            to.Write(isForbidden ? xml[..start] : xml[..(start + length)]);
            xml = xml[(start + length)..];
        }
        to.Write(xml);
    }
}
