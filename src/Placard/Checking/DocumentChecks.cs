using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Checking;

/// <summary>Reports documents whose metadata names their author.</summary>
internal static partial class DocumentChecks
{
    private const int MaxPropertiesLength = 1024 * 1024;

    private static readonly string[] PropertyFiles = ["docProps/core.xml", "meta.xml"];

    public static void Check(SourceFile file, DiagnosticBag diagnostics)
    {
        if (AuthorIn(file) is { } author) diagnostics.Report(DiagnosticDescriptors.DocumentNamesAuthor, SourceLocation.StartOf(file.DisplayPath), author);
    }

    private static string? AuthorIn(SourceFile file) => MediaTypes.Find(file.Path) switch
    {
        "application/pdf" => Find(PdfAuthor(), Encoding.Latin1.GetString(file.Read().Span)),
        { } type when type.Contains("officedocument", StringComparison.Ordinal) || type.Contains("opendocument", StringComparison.Ordinal) =>
            InOfficeFile(file),
        _ => null,
    };

    private static string? InOfficeFile(SourceFile file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.Read().ToArray()));
            var properties = PropertyFiles.Select(zip.GetEntry).FirstOrDefault(entry => entry is { Length: <= MaxPropertiesLength });
            if (properties is null) return null;
            using var text = new StreamReader(properties.Open());
            return Find(OfficeAuthor(), text.ReadToEnd());
        }
        catch (InvalidDataException)
        {
            return null; // Not a document of this format; other programs will report that.
        }
    }

    private static string? Find(Regex pattern, string text) => pattern.Match(text) is { Success: true } match ? match.Groups["name"].Value.Trim() : null;

    /// <summary>The author in the PDF's information dictionary or in its XMP metadata.</summary>
    [GeneratedRegex(@"/Author\s*\((?<name>[^()\\]*[^()\\\s][^()\\]*)\)|<dc:creator>\s*<rdf:Seq>\s*<rdf:li[^>]*>(?<name>[^<]*[^<\s][^<]*)</rdf:li>")]
    private static partial Regex PdfAuthor();

    [GeneratedRegex(@"<(dc:creator|meta:initial-creator)>(?<name>[^<]*[^<\s][^<]*)</")]
    private static partial Regex OfficeAuthor();
}
