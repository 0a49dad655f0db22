using System.Buffers;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Images;

namespace Placard.Outputs;

/// <summary>A file to publish: a path, and a way to write its bytes when they are asked for.</summary>
/// <param name="Path">Path inside the published folder, with forward slashes.</param>
/// <param name="Origin">What gives rise to the file; two outputs that claim one path are reported here.</param>
/// <param name="Write">Appends the same bytes at each call, from any thread; what authors should know goes to the bag.</param>
public sealed record OutputFile(string Path, SourceLocation Origin, Action<IBufferWriter<byte>, DiagnosticBag> Write)
{
    /// <summary>Whether an author chose the path, by a file's name or in it; Placard makes all other files by itself.</summary>
    public bool HasAuthoredPath { get; init; }

    /// <summary>Whether others may link to it, so that its address must last: a page, unless it comes and goes by itself, and what readers fetch by name.</summary>
    public bool IsPermanent { get; init; } = Path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>Whether it lies beside a page, named as that is: where the page can't be, only the page is told of.</summary>
    public bool IsCompanion { get; init; }

    /// <summary>The source that is published byte for byte, where this is nothing but a copy.</summary>
    public SourceFile? CopiedFrom { get; private init; }

    /// <summary>What this is of a picture, where it is one: costly to make, and the same whatever the pages say.</summary>
    public ImageRendition? ImageRendition { get; init; }

    public static OutputFile Copy(string path, SourceFile source) =>
        new(path, SourceLocation.StartOf(source.DisplayPath), (to, _) => to.Write(source.Read().Span)) { CopiedFrom = source, HasAuthoredPath = true };
}
