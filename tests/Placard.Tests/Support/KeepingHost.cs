using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Outputs;
using Placard.Theming;

namespace Placard.Tests.Support;

/// <summary>A host in memory that holds what it published last, with the record of that build.</summary>
public sealed class KeepingHost : IKeepingSink
{
    private const string PlainSettings = "title: Archive\nbaseUrl: https://archive.test/\nhandler: netlify\n"
        + "privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }\n";

    private ConcurrentDictionary<string, byte[]> published = new(StringComparer.Ordinal);
    private ReadOnlyMemory<byte>? record;
    private ConcurrentDictionary<string, byte[]> next = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> kept = [];

    public BuildOptions Options { get; set; } = new() { AsOf = new DateOnly(2026, 1, 1) };

    /// <summary>What the host says of itself.</summary>
    public string Host { get; set; } = "";

    /// <summary>Paths of sources whose versions are not known.</summary>
    public HashSet<string> Unsettled { get; } = new(StringComparer.Ordinal);

    /// <summary>The paths that the last build kept.</summary>
    public IReadOnlyCollection<string> Kept => kept;

    /// <summary>Builds over the last build; errors publish nothing.</summary>
    /// <param name="content">The text of each file by its path; those of the theme begin with <c>theme/</c>.</param>
    public BuiltSite Build(IReadOnlyDictionary<string, string> content)
    {
        kept.Clear();
        next = new(StringComparer.Ordinal);
        var diagnostics = new DiagnosticBag();
        var input = Input(content);
        if (SiteBuilder.Prepare(input, diagnostics) is not { } build) return new BuiltSite(next, diagnostics.Sorted());
        var now = BuildRecord.Of(input, build, Host);
        if (now is not null && record is { } last) now.KeepFrom(last.Span);
        if (now is null) SiteBuilder.Write(build, this);
        else SiteBuilder.Write(build, this, now);
        if (!diagnostics.HasErrors) (published, record) = (next, now?.ToBytes());
        return new BuiltSite(next, diagnostics.Sorted());
    }

    /// <summary>A build from nothing.</summary>
    public BuiltSite BuildAnew(IReadOnlyDictionary<string, string> content)
    {
        var (diagnostics, sink) = (new DiagnosticBag(), new MemorySink());
        if (SiteBuilder.Prepare(Input(content), diagnostics) is { } build) SiteBuilder.Write(build, sink);
        return new BuiltSite(sink.Files, diagnostics.Sorted());
    }

    /// <summary>Deletes files of an archive until it has no error.</summary>
    public void RemoveErrors(EditedArchive archive)
    {
        while (PathsWithErrors(archive) is { Count: > 0 } wrong)
        {
            foreach (var path in wrong.Select(path => path.StartsWith("input/", StringComparison.Ordinal) ? path["input/".Length..] : path))
            {
                if (path == "archive.yaml") archive.Content[path] = PlainSettings;
                else archive.Content.Remove(path);
            }
        }
    }

    private List<string> PathsWithErrors(EditedArchive archive) =>
        [.. BuildAnew(archive.Content).Diagnostics.Where(found => found.IsError).Select(found => found.Location.Path).Distinct()];

    public void Write(string path, ReadOnlySpan<byte> bytes) => Assert.True(next.TryAdd(path, bytes.ToArray()), path);

    public void Keep(OutputFile output, long length)
    {
        Assert.Equal(published[output.Path].Length, length);
        kept.Add(output.Path);
        Assert.True(next.TryAdd(output.Path, published[output.Path]), output.Path);
    }

    private BuildInput Input(IReadOnlyDictionary<string, string> content)
    {
        var files = content.ToLookup(file => file.Key.StartsWith("theme/", StringComparison.Ordinal), file => SourceOf(file.Key, file.Value));
        return new BuildInput([.. files[false]], "input/", BuiltInTheme.Overlay(files[true]), "theme/", Options) { ImageEncoder = new StubEncoder() };
    }

    private MemorySourceFile SourceOf(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = Unsettled.Contains(path) ? null : Convert.ToHexStringLower(SHA256.HashData(bytes));
        return path.StartsWith("theme/", StringComparison.Ordinal)
            ? new MemorySourceFile(path["theme/".Length..], bytes, path, version)
            : new MemorySourceFile(path, bytes, "input/" + path, version);
    }
}
