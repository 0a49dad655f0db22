using System.Text;
using System.Xml;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Outputs.Images;

/// <summary>
/// Removes from a drawing scripts, external resources, and metadata of drawing programs such as the author's folder. A drawing without any of
/// these is published byte for byte.
/// </summary>
internal static class SvgSanitizer
{
    private const string Svg = "http://www.w3.org/2000/svg", XLink = "http://www.w3.org/1999/xlink", Xml = "http://www.w3.org/XML/1998/namespace",
        Declarations = "http://www.w3.org/2000/xmlns/";

    private static readonly string[] Active = ["script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler", "listener"];

    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = 32 * 1024 * 1024,
    };

    private static readonly XmlWriterSettings Writing = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.None,
    };

    public static ReadOnlyMemory<byte> Clean(SourceFile file, DiagnosticBag diagnostics)
    {
        var bytes = file.Read();
        var cleaned = new MemoryStream();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), Reading);
            using var writer = XmlWriter.Create(cleaned, Writing);
            var copy = new Copy(reader, writer, file.DisplayPath, diagnostics);
            copy.Run();
            writer.Flush();
            return copy.LeftOut ? cleaned.ToArray() : bytes;
        }
        catch (XmlException broken)
        {
            diagnostics.Report(DiagnosticDescriptors.DrawingUnreadable,
                new SourceLocation(file.DisplayPath, Math.Max(1, broken.LineNumber), Math.Max(1, broken.LinePosition)), FirstSentence(broken.Message));
            return default;
        }
    }

    private static string FirstSentence(string message) => message.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? message[..(end + 1)] : message;

    private sealed class Copy(XmlReader reader, XmlWriter writer, string path, DiagnosticBag diagnostics)
    {
        public bool LeftOut { get; private set; }

        public void Run()
        {
            reader.Read();
            while (!reader.EOF)
            {
                if (reader.NodeType == XmlNodeType.Element) WriteElement();
                else WriteOther();
            }
        }

        /// <summary>Advances to the next node, or past the element if it is removed.</summary>
        private void WriteElement()
        {
            if (reader.NamespaceURI != Svg || reader.LocalName == "metadata" || IsActive(reader.LocalName))
            {
                if (reader.NamespaceURI == Svg && reader.LocalName != "metadata") Report($"<{reader.LocalName}>");
                LeftOut = true;
                reader.Skip();
                return;
            }
            var isEmpty = reader.IsEmptyElement;
            var isStyle = reader.LocalName == "style";
            writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
            var isLink = reader.LocalName == "a";
            while (reader.MoveToNextAttribute()) WriteAttribute(isLink);
            reader.MoveToElement();
            if (isStyle && !isEmpty)
            {
                var style = reader.ReadElementContentAsString();
                if (LoadsFromElsewhere(style)) Report("a style that loads something from elsewhere");
                else writer.WriteString(style);
                writer.WriteEndElement();
                return;
            }
            if (isEmpty) writer.WriteEndElement();
            reader.Read();
        }

        private void WriteAttribute(bool isLink)
        {
            var isOurs = reader.NamespaceURI is "" or XLink or Xml || reader.NamespaceURI == Declarations && reader.Value is Svg or XLink;
            if (!isOurs)
            {
                LeftOut = true;
                return;
            }
            if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) && reader.NamespaceURI.Length == 0) Report($"{reader.Name}=\"…\"");
            else if (reader.LocalName == "href" && !IsInside(reader.Value) && !(isLink && IsWebUrl(reader.Value))) Report($"a link to {Start(reader.Value)}");
            else if (reader.LocalName != "href" && LoadsFromElsewhere(reader.Value)) Report($"{reader.Name}=\"…\", which loads something from elsewhere");
            else writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
        }

        private void WriteOther()
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.EndElement: writer.WriteFullEndElement(); break;
                case XmlNodeType.Text: writer.WriteString(reader.Value); break;
                case XmlNodeType.CDATA: writer.WriteString(reader.Value); break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace: writer.WriteWhitespace(reader.Value); break;
                case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction: LeftOut = true; break;
            }
            reader.Read();
        }

        private void Report(string what)
        {
            LeftOut = true;
            var place = (IXmlLineInfo)reader;
            diagnostics.Report(DiagnosticDescriptors.DrawingCleaned, new SourceLocation(path, Math.Max(1, place.LineNumber), Math.Max(1, place.LinePosition)),
                what);
        }
    }

    private static bool IsActive(string name) => Active.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A fragment of the drawing itself, or an embedded image without metadata.</summary>
    private static bool IsInside(string url) => url.TrimStart().StartsWith('#') || EmbeddedImage.IsHarmless(url);

    private static bool IsWebUrl(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static bool LoadsFromElsewhere(string style)
    {
        if (style.Contains("@import", StringComparison.OrdinalIgnoreCase) || style.Contains("javascript:", StringComparison.OrdinalIgnoreCase)) return true;
        for (var at = style.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = style.IndexOf("url(", at
            + 4, StringComparison.OrdinalIgnoreCase))
        {
            if (!IsInside(style[(at + 4)..].TrimStart('"', '\'', ' '))) return true;
        }
        return false;
    }

    private static string Start(string url) => url.Length <= 60 ? url : url[..60] + "…";
}
