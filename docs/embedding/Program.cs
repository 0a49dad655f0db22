using Placard.Building;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Pictures;
using Placard.Theming;

var (input, output) = (args[0], args[1]);

// The sources of the archive. Their display paths are those in diagnostics.
var sources = Directory.EnumerateFiles(input, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
    .Select(file => (File: file, Path: Path.GetRelativePath(input, file).Replace('\\', '/')))
    .Where(file => SourceNames.IsSource(file.Path))
    .Select(file => new MemorySourceFile(file.Path, File.ReadAllBytes(file.File), $"input/{file.Path}"));

// The date of the build and the commit, from SOURCE_DATE_EPOCH and the variables of hosts.
var options = BuildEnvironment.Options(Environment.GetEnvironmentVariable, DateTimeOffset.UtcNow);
var archive = new BuildInput([.. sources], "input/", BuiltInTheme.Files, "theme/", options) { ImageEncoder = CachingImageEncoder.Default };

// Read everything, then render into memory: errors that only rendering finds must not leave half a site.
var diagnostics = new DiagnosticBag();
var files = new MemorySink();
if (SiteBuilder.Prepare(archive, diagnostics) is { } build) SiteBuilder.Write(build, files);
foreach (var diagnostic in diagnostics.Sorted()) Console.Error.WriteLine(diagnostic);
if (diagnostics.HasErrors) return 1;

foreach (var (path, bytes) in files)
{
    var target = Path.Combine(output, path);
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.WriteAllBytes(target, bytes);
}
Console.WriteLine($"Wrote {files.Count} files to {output}.");
return 0;

class MemorySink : System.Collections.Concurrent.ConcurrentDictionary<string, byte[]>, IOutputSink
{
    // Called from several threads; the bytes are valid during the call only.
    public void Write(string path, ReadOnlySpan<byte> bytes) => this[path] = bytes.ToArray();
}
