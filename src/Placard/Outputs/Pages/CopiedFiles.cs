using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Outputs.Pages;

/// <summary>Copies of the archive's files, except images, and of the theme's assets.</summary>
public sealed class CopiedFiles : ISiteOutput
{
    public string Name => "files";

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        context.Site.Files.Where(file => !context.Site.Images.ContainsKey(file.Path)).Select(file => CopyOf(file, context.Site) with { IsPermanent = true })
            .Concat(context.Theme.Assets.Select(file => OutputFile.Copy(file.Path, file)));

    /// <summary>An unpublishable image keeps its path with no bytes, so that links to it are not reported as broken too.</summary>
    private static OutputFile CopyOf(SourceFile file, Site site) =>
        site.UnpublishableImages.Contains(file.Path)
            ? new OutputFile(file.Path, SourceLocation.StartOf(file.DisplayPath), (_, _) => { }) { HasAuthoredPath = true }
            : OutputFile.Copy(file.Path, file);
}
