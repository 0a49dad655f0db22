using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace Placard.BrowserTests.Editing;

/// <summary>A package from npm, downloaded once to the folder for temporary files; none of its code runs outside of the browser.</summary>
public sealed class NpmPackage
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    private NpmPackage()
    {
    }

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
        var package = new NpmPackage();
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

    /// <summary>Serves <c>/name@version/path</c> as unpkg.com does, for every origin.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        var start = path.IndexOf('/', path.IndexOf('@', 2));
        http.Response.Headers.AccessControlAllowOrigin = "*";
        if (!files.TryGetValue(path[start..], out var bytes))
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
}
