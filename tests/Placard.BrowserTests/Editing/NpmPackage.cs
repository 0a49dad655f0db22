using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace Placard.BrowserTests.Editing;

/// <summary>A package from npm, downloaded once to the folder for temporary files; none of its code runs outside of the browser.</summary>
public sealed partial class NpmPackage
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    private readonly string root;

    /// <param name="root">The path of its files at unpkg.com, without a version.</param>
    private NpmPackage(string root) => this.root = root;

    /// <summary>The name of a package with its version, in the URL of one of its files at unpkg.com.</summary>
    public static string NameIn(string url) => NameInUrl().Match(url).Groups["name"].Value;

    /// <summary>Null if npm is missing or cannot reach its registry.</summary>
    /// <param name="name">With its version: <c>decap-cms@3.16.3</c>.</param>
    public static async Task<NpmPackage?> FetchAsync(string name, CancellationToken stop)
    {
        var folder = Path.Join(Path.GetTempPath(), "placard-npm", name.Replace('/', '+'));
        if (!Directory.Exists(folder) || !Directory.EnumerateFiles(folder, "*.tgz").Any())
        {
            Directory.CreateDirectory(folder);
            if (!await PackAsync(name, folder, stop)) return null;
        }
        var package = new NpmPackage("/" + name[..name.LastIndexOf('@')]);
        await using var archive = new GZipStream(File.OpenRead(Directory.EnumerateFiles(folder, "*.tgz").First()), CompressionMode.Decompress);
        await using var reader = new TarReader(archive);
        while (await reader.GetNextEntryAsync(cancellationToken: stop) is { } entry)
        {
            if (entry.DataStream is not { } data || entry.Name.EndsWith(".map", StringComparison.Ordinal)) continue;
            using var bytes = new MemoryStream();
            await data.CopyToAsync(bytes, stop);
            package.files[entry.Name["package".Length..]] = bytes.ToArray();
        }
        return package;
    }

    /// <summary>Serves <c>/name@version/path</c> and <c>/name/path</c> as unpkg.com does, for every origin.</summary>
    public Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        var start = path.StartsWith(root, StringComparison.Ordinal) ? path.IndexOf('/', root.Length) : -1;
        return AnswerAsync(http, start < 0 ? "" : path[start..]);
    }

    /// <summary>Serves the package's copies of fonts as cdn.jsdelivr.net serves those of Fontsource.</summary>
    public Task AnswerFontAsync(HttpContext http)
    {
        var name = http.Request.Path.Value!.Split('/', ':') is [_, "fontsource", "fonts", var font, ..] ? font : "";
        return AnswerAsync(http, files.Keys.FirstOrDefault(path => path.StartsWith($"/npm/assets/{name}-latin", StringComparison.Ordinal)) ?? "");
    }

    private async Task AnswerAsync(HttpContext http, string path)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        if (!files.TryGetValue(path, out var bytes))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.Response.ContentType = Types.TryGetContentType(path, out var type) ? type : "application/octet-stream";
        await http.Response.Body.WriteAsync(bytes);
    }

    private static async Task<bool> PackAsync(string name, string folder, CancellationToken stop)
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows()
                ? "npm.cmd"
                : "npm", ["pack", name, "--silent"])
            { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = npm.StandardOutput.ReadToEndAsync(stop);
            await npm.StandardError.ReadToEndAsync(stop);
            await said;
            await npm.WaitForExitAsync(stop);
            return npm.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    [GeneratedRegex("^https://unpkg.com/(?<name>.+@[0-9.]+)/")]
    private static partial Regex NameInUrl();
}
