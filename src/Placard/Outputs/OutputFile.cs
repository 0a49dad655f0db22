using System.Buffers;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Images;

namespace Placard.Outputs;

/// <summary>A file to publish: a path, and a function that writes its bytes when they are needed.</summary>
/// <param name="Path">The path inside the published folder, with forward slashes.</param>
/// <param name="Origin">The location that the file comes from; conflicts of paths are reported here.</param>
/// <param name="Write">Appends the bytes, the same at each call, from any thread; reports diagnostics to the bag.</param>
public sealed record OutputFile(string Path, SourceLocation Origin, Action<IBufferWriter<byte>, DiagnosticBag> Write)
{
    /// <summary>Whether an author chose the path, by a file name or a key; all other paths are built in.</summary>
    public bool HasAuthoredPath { get; init; }

    /// <summary>
    /// Whether others may link to it, so that its URL must be permanent: a page (unless it is temporary), or a file that readers fetch by name.
    /// </summary>
    public bool IsPermanent { get; init; } = Path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>Whether it belongs to a page and has a path derived from the page's: conflicts are reported for the page only.</summary>
    public bool IsCompanion { get; init; }

    /// <summary>Whether it is a part of a captured site: authors did not write it, so that it is not checked as their pages are.</summary>
    public bool IsOfCapture { get; init; }

    /// <summary>Whether it is a page of the archive itself: neither a copy of a file nor a part of a captured site.</summary>
    public bool IsPage => CopiedFrom is null && !IsOfCapture && Path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>The source file of which this is an exact copy, to be read as a stream if it <see cref="SourceFile.IsStreamed"/>; null if it is none.</summary>
    public SourceFile? CopiedFrom { get; private init; }

    /// <summary>
    /// Whether its bytes depend on the site, the theme, the paths of all outputs, and the bodies that are read while it is rendered, but on nothing else:
    /// neither on the host's encoders nor on what other outputs made of bodies. So a host may keep them until one of these changes. [default: false]
    /// </summary>
    public bool IsKeepable { get; init; }

    /// <summary>The rendition that this is, if it is an image: expensive to encode, and independent of the pages.</summary>
    public ImageRendition? ImageRendition { get; init; }

    /// <summary>Appends the bytes, as <see cref="Write"/> does, and names the file where that fails.</summary>
    /// <exception cref="UnexpectedFailureException">A bug: the file's origin is named.</exception>
    public void Render(IBufferWriter<byte> to, DiagnosticBag diagnostics)
    {
        try
        {
            Write(to, diagnostics);
        }
        catch (Exception failure) when (UnexpectedFailureException.IsUnexpected(failure))
        {
            throw new UnexpectedFailureException(Origin.Path, failure);
        }
    }

    /// <summary>An exact copy of a source file.</summary>
    public static OutputFile Copy(string path, SourceFile source) =>
        new(path, SourceLocation.StartOf(source.DisplayPath), (to, _) => to.Write(source.Read().Span))
        {
            CopiedFrom = source,
            HasAuthoredPath = true,
            IsKeepable = true,
        };
}
