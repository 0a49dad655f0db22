using System.Text;
using System.Xml;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Text;

namespace Placard.Outputs.Images;

/// <summary>
/// Publishes a drawing anew, with those elements, attributes and styles alone that <see cref="SvgNames"/> lists: no scripts, no resources of other sites, no
/// metadata of drawing programs, and nothing of a document type declaration.
/// </summary>
internal static class SvgSanitizer
{
    private const int MaxReports = 50;

    private const string Svg = "http://www.w3.org/2000/svg", XLink = "http://www.w3.org/1999/xlink", Xml = "http://www.w3.org/XML/1998/namespace",
        Declarations = "http://www.w3.org/2000/xmlns/", Html = "http://www.w3.org/1999/xhtml";

    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = 32 * 1024 * 1024,
    };

    public static ReadOnlyMemory<byte> Clean(SourceFile file, DiagnosticBag diagnostics)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file.Read().ToArray()), Reading);
            return new Copy(reader, file.DisplayPath, diagnostics).Run();
        }
        catch (XmlException broken)
        {
            var (line, column) = TextLines.Nearest(Encoding.UTF8.GetString(file.Read().Span), broken.LineNumber, broken.LinePosition);
            diagnostics.Report(DiagnosticDescriptors.DrawingUnreadable, new SourceLocation(file.DisplayPath, line, column), FirstSentence(broken.Message));
            return default;
        }
    }

    private static string FirstSentence(string message) => message.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? message[..(end + 1)] : message;

    private sealed class Copy(XmlReader reader, string path, DiagnosticBag diagnostics)
    {
        private readonly SvgWriter writer = new();
        private int reports;

        public byte[] Run()
        {
            reader.Read();
            while (!reader.EOF)
            {
                if (reader.NodeType == XmlNodeType.Element) WriteElement();
                else WriteOther();
            }
            return writer.ToBytes();
        }

        /// <summary>Advances to the next node, or past the element if it is left out.</summary>
        private void WriteElement()
        {
            var name = reader.LocalName;
            if (reader.NamespaceURI != Svg || !SvgNames.Elements.Contains(name))
            {
                if (reader.NamespaceURI is Svg or Html or "" && name != "metadata") Report($"<{reader.Name}>");
                reader.Skip();
                return;
            }
            if (SvgNames.Animations.Contains(name) && reader.GetAttribute("attributeName") is { } animated && !SvgNames.IsAttribute(animated))
            {
                Report($"<{name}> for the attribute {Start(animated)}");
                reader.Skip();
                return;
            }
            var isEmpty = reader.IsEmptyElement;
            writer.Start(reader.Name);
            while (reader.MoveToNextAttribute()) WriteAttribute(name);
            reader.MoveToElement();
            writer.EndStart(isEmpty);
            if (name == "style" && !isEmpty) WriteStyle();
            else reader.Read();
        }

        private void WriteAttribute(string element)
        {
            var (name, value) = (reader.LocalName, reader.Value);
            switch (reader.NamespaceURI)
            {
                case Declarations when value is Svg or XLink:
                case Xml when name is "space" or "lang":
                    writer.Attribute(reader.Name, value);
                    break;
                case "" or XLink when name == "href":
                    if (IsHarmlessLink(element, value)) writer.Attribute(reader.Name, value);
                    else Report($"a link to {Start(value)}");
                    break;
                case "" when name == "style":
                    var (line, column) = Place();
                    var style = SvgStyle.Declarations(value, (_, what) => Report(what, line, column));
                    if (style.Length > 0) writer.Attribute(name, style);
                    break;
                case "" when !SvgNames.IsAttribute(name): Report($"{reader.Name}=\"…\""); break;
                case "" when !SvgNames.IsText(name) && !SvgStyle.IsHarmless(value):
                    Report($"{reader.Name}=\"…\", which loads something from elsewhere");
                    break;
                case "": writer.Attribute(name, value); break;
            }
        }

        /// <summary>Advances past a style sheet, of which elements, were there any, are no part.</summary>
        private void WriteStyle()
        {
            var depth = reader.Depth;
            var css = new StringBuilder();
            reader.Read();
            var (line, column) = Place();
            while (reader.NodeType != XmlNodeType.EndElement || reader.Depth > depth)
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                    css.Append(reader.Value);
                reader.Read();
            }
            var sheet = css.ToString();
            writer.Text(SvgStyle.Sheet(sheet, (index, what) =>
            {
                if (reports >= MaxReports) return;
                var at = SourceLocation.At(path, sheet, index, line);
                Report(what, at.Line, at.Line == line ? column + index : at.Column);
            }));
            writer.End();
            reader.Read();
        }

        private void WriteOther()
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.EndElement: writer.End(); break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace: writer.Text(reader.Value); break;
                case XmlNodeType.ProcessingInstruction when reader.Name == "xml-stylesheet": Report("a link to a style sheet"); break;
            }
            reader.Read();
        }

        private (int Line, int Column) Place()
        {
            var place = (IXmlLineInfo)reader;
            return (Math.Max(1, place.LineNumber), Math.Max(1, place.LinePosition));
        }

        private void Report(string what) => Report(what, Place().Line, Place().Column);

        /// <summary>Counting lines for each of many reports would not be linear, and so many would not be read.</summary>
        private void Report(string what, int line, int column)
        {
            if (++reports <= MaxReports) diagnostics.Report(DiagnosticDescriptors.DrawingCleaned, new SourceLocation(path, line, column), what);
        }
    }

    /// <summary>A fragment of the drawing itself; for images also an embedded image without metadata, and for links a page of the web.</summary>
    private static bool IsHarmlessLink(string element, string url) =>
        url.AsSpan().TrimStart(" \t\n\r").StartsWith('#') || element switch
        {
            "a" => IsWebUrl(url),
            "image" or "feImage" => EmbeddedImage.IsHarmless(url),
            _ => false,
        };

    private static bool IsWebUrl(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static string Start(string url) => url.Length <= 60 ? url : url[..60] + "…";
}
