using Placard.Urls;

namespace Placard.Outputs.Hosting;

/// <summary><c>urls.txt</c>: the URL of every file that a host serves, one a line, for programs that copy the archive without following links.</summary>
public sealed class UrlList : ISiteOutput
{
    /// <summary>The path of the list.</summary>
    public const string Path = "urls.txt";

    private const string Manifest = "manifest-sha256.txt";

    private static readonly string[] ForHosts = ["_headers", "_redirects"];

    public string Name => "url-list";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        yield return TextOutput.File(Path, () => string.Concat(PathsOf(context).Order(StringComparer.Ordinal)
            .Select(path => $"{context.Site.BaseUrl}{Permalink.Encode(path)}\n")));
    }

    private static IEnumerable<string> PathsOf(OutputContext context)
    {
        var paths = context.Pages.PublishedPaths.Except(ForHosts, StringComparer.Ordinal);
        if (context.Site.Settings.Signing is not { } signing || !context.Pages.PublishedPaths.Contains(Manifest)) return paths;
        paths = paths.Append(Manifest + ".minisig");
        return signing.TimeStampService is null ? paths : paths.Append(Manifest + ".tsr");
    }
}
