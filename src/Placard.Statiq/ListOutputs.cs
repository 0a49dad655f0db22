using Placard.Building;
using Placard.Outputs;
using Statiq.Common;

namespace Placard.Statiq;

/// <summary>
/// Lists the files of outputs as documents: the destination is the path, the content is rendered when it is asked for, and
/// <see cref="PlacardKeys.Output"/> names the output. The build comes from the document of <see cref="BuildSite"/>, an input or of a dependency.
/// </summary>
/// <param name="includes">Whether the output of a name is listed.</param>
public sealed class ListOutputs(Func<string, bool> includes) : SyncModule
{
    /// <summary>Lists the files of all outputs.</summary>
    public ListOutputs() : this(_ => true)
    {
    }

    /// <summary>Lists the files of some outputs.</summary>
    /// <param name="names">Their names in <see cref="Catalog"/>.</param>
    public ListOutputs(params string[] names) : this(names.Contains)
    {
    }

    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var build = context.ArchiveBuild();
        var contents = new RenderedContents(build);
        return
        [
            .. build.Site.Groups.Where(group => includes(group.Name))
                .SelectMany(group => group.Files.Select(file => ToDocument(file, group.Name, contents, context))),
        ];
    }

    /// <summary>A file of an output as a document.</summary>
    /// <exception cref="ArgumentException">Statiq would write the file to another path.</exception>
    internal static IDocument ToDocument(OutputFile file, string output, RenderedContents contents, IExecutionContext context)
    {
        NormalizedPath destination = file.Path;
        if (destination.FullPath != file.Path)
            throw new ArgumentException($"Statiq would write '{file.Path}' to '{destination.FullPath}'. Rename {file.Origin.Path}.");
        return context.CreateDocument(destination, [new(PlacardKeys.Output, output)], new RenderedContent(file, contents));
    }
}
