using System.Diagnostics;

namespace Placard.RobustnessTests.Publishing;

/// <summary>A small disk of its own in memory.</summary>
internal sealed class MemoryDisk : IDisposable
{
    private MemoryDisk(string root) => Root = root;

    public string Root { get; }

    public IEnumerable<string> Names => Directory.EnumerateFileSystemEntries(Root).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    /// <param name="options">The size: <c>size=24m</c>, <c>nr_inodes=4000</c>.</param>
    /// <returns>Null where this user may not mount.</returns>
    public static MemoryDisk? TryMount(string options)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root") return null;
        var disk = new MemoryDisk(Directory.CreateTempSubdirectory("placard-disk-").FullName);
        if (Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.Root)) return disk;
        Directory.Delete(disk.Root);
        return null;
    }

    public string PathOf(string path) => Path.Join(Root, path);

    public void Remount(string options) => Assert.True(Run("mount", "-o", "remount," + options, Root));

    /// <summary>Fills the disk up to a number of bytes, or of files.</summary>
    public void Fill(long free, bool files)
    {
        try
        {
            if (files)
            {
                Directory.CreateDirectory(PathOf("ballast"));
                for (var i = 0; ; i++) File.WriteAllText(PathOf($"ballast/{i}"), "");
            }
            else
            {
                using var ballast = new FileStream(PathOf("ballast.bin"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
                var block = new byte[64 * 1024];
                while (true) ballast.Write(block);
            }
        }
        catch (IOException)
        {
            // It is full.
        }
        if (files)
        {
            foreach (var path in Directory.GetFiles(PathOf("ballast")).Take((int)free)) File.Delete(path);
        }
        else
        {
            using var ballast = new FileStream(PathOf("ballast.bin"), FileMode.Open);
            ballast.SetLength(Math.Max(0, ballast.Length - free));
        }
    }

    /// <summary>Deletes what <see cref="Fill"/> made.</summary>
    public void Empty()
    {
        if (Directory.Exists(PathOf("ballast"))) Directory.Delete(PathOf("ballast"), recursive: true);
        File.Delete(PathOf("ballast.bin"));
    }

    public void Dispose()
    {
        if (Run("umount", Root)) Directory.Delete(Root);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
