using System.Buffers;
using System.Text;
using Placard.Containers.Zip;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Outputs;

namespace Placard.Packaging.Books;

/// <summary>
/// A campaign as a book for phones and reading devices (EPUB 3.3, w3.org/TR/epub-33): its page, then its articles, actions and captures in the order of
/// its timeline, each as its finished page without what only a website can do. The same pages give the same bytes.
/// </summary>
public static class CampaignBook
{
    private const string Folder = "EPUB/";

    internal const string PackagePath = Folder + BookPackage.Name;

    /// <summary>Writes the book to a stream, which is left open.</summary>
    /// <param name="files">The files of a build in which open actions are published as closed.</param>
    /// <param name="diagnostics">Receives what rendering finds; where that is an error, what is written has no use.</param>
    /// <param name="advance">Called after each chapter and image.</param>
    public static void Write(Site site, Campaign campaign, IReadOnlyList<OutputFile> files, DiagnosticBag diagnostics, Stream to,
        Action? advance = null)
    {
        using var zip = new ZipWriter(to);
        zip.Add("mimetype", "application/epub+zip"u8.ToArray(), ZipMethod.Stored);
        zip.Add("META-INF/container.xml", Encoding.UTF8.GetBytes(Container));
        zip.Add(Folder + BookStyle.Name, Encoding.UTF8.GetBytes(BookStyle.Text));
        zip.Add(Folder + TitlePage.Name, Encoding.UTF8.GetBytes(TitlePage.Of(site, campaign)));

        var byPath = files.GroupBy(file => file.Path, StringComparer.Ordinal).ToDictionary(file => file.Key, file => file.First(), StringComparer.Ordinal);
        var paths = BookChapters.Of(site, campaign, byPath);
        var names = paths.Index().ToDictionary(page => page.Item, page => $"chapter-{page.Index + 1}.xhtml", StringComparer.Ordinal);
        var images = new BookImages(byPath);
        var read = new List<BookChapter>();
        foreach (var path in paths)
        {
            var links = new ChapterLinks(site, path, names, images);
            var chapter = ChapterReader.Read(names[path], Bytes(byPath[path], diagnostics), links);
            zip.Add(Folder + chapter.Name, Encoding.UTF8.GetBytes(chapter.Xhtml));
            read.Add(chapter with { Xhtml = "" });
            advance?.Invoke();
        }
        foreach (var (path, name) in images.Used)
        {
            zip.Add(Folder + name, Bytes(byPath[path], diagnostics), MethodOf(path));
            advance?.Invoke();
        }
        zip.Add(Folder + BookNavigation.Name, Encoding.UTF8.GetBytes(BookNavigation.Of(campaign, read)));
        zip.Add(PackagePath, Encoding.UTF8.GetBytes(BookPackage.Of(site, campaign, read, images)));
    }

    private const string Container = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="{Folder}{BookPackage.Name}" media-type="application/oebps-package+xml"/></rootfiles>
        </container>

        """;

    private static ZipMethod MethodOf(string path) => MediaTypes.Find(path) == "image/svg+xml" ? ZipMethod.Deflated : ZipMethod.Stored;

    private static byte[] Bytes(OutputFile file, DiagnosticBag diagnostics)
    {
        var bytes = new ArrayBufferWriter<byte>(32 * 1024);
        file.Render(bytes, diagnostics);
        return bytes.WrittenSpan.ToArray();
    }
}
