using System.Diagnostics;
using System.Security.Cryptography;
using Placard.Cli.Starting;
using Placard.Cli.Tests.LinkChecking;

namespace Placard.Cli.Tests.Starting;

/// <summary>A page of releases on loopback, with programs that print their version and arguments.</summary>
internal sealed class ReleaseServer : IAsyncDisposable
{
    private readonly ExternalSites server;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-releases");

    private ReleaseServer(ExternalSites server) => this.server = server;

    public string Url => $"{server.BaseUrl}/releases";

    public IReadOnlyCollection<string> Requests => server.Requests;

    public static async Task<ReleaseServer> StartAsync() => new(await ExternalSites.StartAsync());

    /// <summary>Publishes a version, which is then the newest one.</summary>
    public ReleaseServer With(string version, string changeLog = "")
    {
        var program = Path.Join(folder.FullName, "placard");
        File.WriteAllText(program, $"#!/bin/sh\necho \"placard {version}: $*\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        var archive = Path.Join(folder.FullName, $"{version}.tar.gz");
        using (var tar = Process.Start("tar", ["-czf", archive, "-C", folder.FullName, "placard"])) tar.WaitForExit();
        var bytes = File.ReadAllBytes(archive);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(bytes));
        foreach (var platform in ProgramLock.Platforms) Serve($"/releases/download/v{version}/placard-{platform}.tar.gz", bytes);
        var sums = string.Concat(ProgramLock.Platforms.Select(platform => $"{checksum}  placard-{platform}.tar.gz\n")) + $"{checksum}  placard.cdx.json\n";
        Serve($"/releases/download/v{version}/sha256sums.txt", System.Text.Encoding.UTF8.GetBytes(sums));
        if (changeLog.Length > 0) Serve($"/releases/download/v{version}/CHANGELOG.md", System.Text.Encoding.UTF8.GetBytes(changeLog));
        server.With("/releases/latest", 302, ("Location", $"{Url}/tag/v{version}"));
        return this;
    }

    /// <summary>Files lie elsewhere, as on GitHub.</summary>
    private void Serve(string path, byte[] bytes)
    {
        server.With(path, 302, ("Location", $"/files{path}"));
        server.With($"/files{path}", context => context.Response.Body.WriteAsync(bytes).AsTask());
    }

    /// <summary>Replaces the bytes of a program by others.</summary>
    public void Tamper(string version)
    {
        foreach (var platform in ProgramLock.Platforms) Serve($"/releases/download/v{version}/placard-{platform}.tar.gz", [1, 2, 3]);
    }

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        await server.DisposeAsync();
    }
}
