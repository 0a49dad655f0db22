using System.Text.Json;
using System.Xml;

namespace Placard.RobustnessTests.Parsers;

/// <summary>Checks that what is made of untrusted content can be read by other programs.</summary>
internal static class Wellformed
{
    /// <exception cref="XmlException">An XML file is not well-formed.</exception>
    /// <exception cref="JsonException">A JSON file is not.</exception>
    public static void Check(string path, byte[] bytes)
    {
        if (path.StartsWith("files/", StringComparison.Ordinal) || path.StartsWith("captures/", StringComparison.Ordinal)) return; // Copied byte for byte.
        if (path.EndsWith(".xml", StringComparison.Ordinal)) Xml(bytes);
        else if (path.EndsWith(".json", StringComparison.Ordinal)) JsonDocument.Parse(bytes).Dispose();
    }

    /// <param name="bytes">A document; empty for one that was refused.</param>
    public static void Xml(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Trim(" \t\r\n"u8).IsEmpty) return;
        using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()));
        while (reader.Read()) { }
    }
}
