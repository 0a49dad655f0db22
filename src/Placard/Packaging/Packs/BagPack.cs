using System.Globalization;
using System.Text;
using Placard.Containers;
using Placard.Containers.Zip;
using Placard.Files;
using Placard.Syntax;

namespace Placard.Packaging.Packs;

/// <summary>A bag (RFC 8493), for libraries: the published folder is its payload. Zipped it lies in a folder of the zip's name.</summary>
internal sealed class BagPack : IFolderFormat
{
    private const string Declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    public string Name => "bagit";

    public string Description => "a bag for libraries (RFC 8493), as a zip or a folder";

    public bool TakesProfile => true;

    public bool IsOwn(IFileTree tree)
    {
        var declaration = tree.Files.Select(file => file.Path).FirstOrDefault(path => path.EndsWith("/bagit.txt", StringComparison.Ordinal));
        return declaration is not null && OwnMark.IsMarked(tree, declaration[..^"bagit.txt".Length] + OutputMarker.MarkerFile);
    }

    public void Write(Pack pack, Stream to, Action advance)
    {
        using var zip = new ZipWriter(to);
        Write(pack, new ZipEntries(zip, pack.Name + "/"), advance);
    }

    public void Write(Pack pack, IPackEntries to, Action advance)
    {
        var tags = new BagDigests();
        AddTag("bagit.txt", Declaration);
        AddTag(OutputMarker.MarkerFile, ReadmeOf(pack));
        var payload = new BagDigests();
        new PackWriter(pack, (path, bytes) =>
        {
            payload.Add("data/" + path, bytes.Span);
            return to.Prepare("data/" + path, bytes);
        }, (path, source) =>
        {
            using var stream = source.OpenRead();
            payload.Add("data/" + path, stream, hashed => to.Add("data/" + path, hashed, source.Length));
        }, advance).Write();
        if (pack.Diagnostics.HasErrors) return;
        AddTag("bag-info.txt", InfoOf(pack, payload));
        foreach (var (algorithm, text) in payload.Manifests()) AddTag($"manifest-{algorithm}.txt", text);
        foreach (var (algorithm, text) in tags.Manifests()) Add($"tagmanifest-{algorithm}.txt", Encoding.UTF8.GetBytes(text));

        void AddTag(string path, string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            tags.Add(path, bytes);
            Add(path, bytes);
        }

        void Add(string path, byte[] bytes) => to.Prepare(path, bytes)();
    }

    private static string ReadmeOf(Pack pack) => $"""
        {OutputMarker.MarkerLine}

        {pack.Title}

        This folder is a bag (RFC 8493, BagIt 1.0). To read the archive, open data/{pack.Start.Path} in any web browser.
        To check that it is whole, use any program for bags.

        """.ReplaceLineEndings("\n");

    private static string InfoOf(Pack pack, BagDigests payload)
    {
        var settings = pack.Site.Settings;
        var text = new StringBuilder();
        Append("Source-Organization", settings.Publisher);
        Append("Contact-Email", settings.Contact);
        Append("External-Description", pack.Description is { } description ? $"{pack.Title}: {description}" : pack.Title);
        Append("External-Identifier", pack.Url);
        Append("Bagging-Date", pack.Site.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Append("Payload-Oxum", payload.Oxum);
        Append("Bag-Software-Agent", "Placard");
        Append("BagIt-Profile-Identifier", pack.Profile);
        return text.ToString();

        void Append(string label, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) text.Append(label).Append(": ").Append(WhiteSpace.Collapse(value)).Append('\n');
        }
    }
}
