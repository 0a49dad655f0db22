using Placard.Building;
using Statiq.Common;

namespace Placard.Statiq;

/// <summary>
/// Lists the manifest as a document, with the hashes of the files whose content was asked for before. It belongs into a deployment pipeline, which runs
/// when all files are written. No document where the archive omits the manifest.
/// </summary>
public sealed class ListManifest : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var build = context.ArchiveBuild();
        if (build.Manifest is { } manifest) yield return ListOutputs.ToDocument(manifest.ToFile(), Catalog.ManifestName, new RenderedContents(build), context);
    }
}
