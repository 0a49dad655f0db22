using System.Xml;
using Placard.Files;

namespace Placard.Images;

/// <summary>Drawings that every machine rasterises to the same pixels, and quickly.</summary>
internal static class PlainDrawing
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>
    /// Whether a drawing holds neither text, which depends on the machine's fonts, nor filters and embedded images, which may take long.
    /// False for a damaged or large file.
    /// </summary>
    public static bool Is(SourceFile file)
    {
        if (file.Length > MaxBytes) return false;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file.Read().ToArray()), Reading);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "text" or "foreignObject" or "filter" or "image" or "feImage") return false;
            }
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
