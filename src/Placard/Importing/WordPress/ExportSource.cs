using Placard.Containers;
using Placard.Diagnostics;
using Placard.Importing.WordPress.Wxr;

namespace Placard.Importing.WordPress;

/// <summary>A file of an export.</summary>
internal sealed record ExportSource(ImportSource Source, TreeFile File)
{
    /// <summary>The files of a request that may be exports, in their order.</summary>
    public static IEnumerable<ExportSource> Of(ImportRequest request) =>
        from source in request.Sources
        from file in source.Tree.Files
        where source.Tree.Files.Count == 1 || file.Path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            || file.Path.EndsWith(".wxr", StringComparison.OrdinalIgnoreCase)
        where !file.Path.StartsWith("__MACOSX/", StringComparison.Ordinal)
        select new ExportSource(source, file);

    public SourceLocation PlaceOf(int line) => Source.PlaceOf(File, line);

    /// <summary>Reads the items one by one.</summary>
    /// <returns>The reader, for what it knows of the whole.</returns>
    public WxrReader Read(Action<WxrReader, WxrItem> take, out ContainerProblem? problem)
    {
        WxrReader? reader = null;
        problem = Source.Tree.Read(File, stream =>
        {
            reader = new WxrReader(stream);
            foreach (var item in reader.Read()) take(reader, item);
        });
        return reader ?? new WxrReader(Stream.Null);
    }
}
