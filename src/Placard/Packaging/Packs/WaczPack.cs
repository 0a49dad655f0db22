using System.Globalization;
using Placard.Containers;
using Placard.Containers.Wacz;
using Placard.Containers.Warc;
using Placard.Files;
using Placard.Packaging.Html;
using Placard.Theming;
using Placard.Urls;

namespace Placard.Packaging.Packs;

/// <summary>A WACZ, for web archives: each file as its host answers at its public URL, on the day of the build.</summary>
internal sealed class WaczPack : IPackFormat
{
    private const string Software = "Placard";

    /// <summary>Files that the folder of a campaign has for its reader, and the archive has others at their URLs.</summary>
    private static readonly string[] OfFolders = [ListUrls.Home.Path, OutputMarker.MarkerFile];

    private const string NotFound = "404.html";

    public string Name => "wacz";

    public string Description => "a web archive (WACZ 1.1.1) at the public URLs, for ReplayWeb.page";

    public bool IsOwn(IFileTree tree) => OwnMark.Contains(tree, "datapackage.json", $"\"software\": \"{Software}\"", mebibytes: 1);

    public void Write(Pack pack, Stream to, Action advance)
    {
        var date = new DateTimeOffset(pack.Site.Today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var details = new WaczDetails(pack.Title, date) { Description = pack.Description, Software = Software, MainPageUrl = UrlOf(pack, pack.Start) };
        using var wacz = new WaczWriter(to, details);
        var pages = pack.Files.Where(file => file.IsPage).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var packed = pack.Campaign is null ? pack : pack.Without(OfFolders);
        new PackWriter(packed, (path, bytes) => Prepare(path, bytes.ToArray()), (path, source) =>
            wacz.AddResponse(UrlOf(pack, new(path)), date, HeaderOf(path, source.Length), source.OpenRead), advance).Write();

        Action Prepare(string path, byte[] bytes)
        {
            if (Manifest.HostFiles.Contains(path)) return () => { };
            var item = Item(UrlOf(pack, new(path)), path, bytes);
            // Pages lead to index.html, and others to the folder.
            var home = path == ListUrls.Home.Path ? Item(CanonicalUrl.Of(pack.Site, ListUrls.Home), path, bytes) : null;
            var text = pages.Contains(path) && path != NotFound ? PageText.Read(bytes) : null;
            return () =>
            {
                wacz.Add(item);
                if (home is not null) wacz.Add(home);
                if (text is not null) wacz.AddPage(new(UrlOf(pack, new(path)), date, text.Title, text.Text));
            };
        }

        WarcItem Item(string url, string path, byte[] bytes) => WarcItem.OfResponse(url, date, HeaderOf(path, bytes.Length), bytes);

        HttpHeader HeaderOf(string path, long length) => new(200, "OK",
        [
            new("Content-Type", TypeOf(path)),
            new("Content-Length", length.ToString(CultureInfo.InvariantCulture)),
        ]);
    }

    private static string UrlOf(Pack pack, Permalink path) => CanonicalUrl.Of(pack.Site, ListUrls.Home) + path.Href;

    /// <summary>The media type with the encoding of what the program writes.</summary>
    private static string TypeOf(string path)
    {
        var type = MediaTypes.Of(path);
        var isText = type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "application/xml" or "application/yaml";
        return isText ? type + "; charset=utf-8" : type;
    }
}
