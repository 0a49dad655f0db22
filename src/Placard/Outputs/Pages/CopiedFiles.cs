using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Outputs.Pages;

/// <summary>The archive's files that are no pictures, and the theme's assets, as they are.</summary>
public sealed class CopiedFiles : ISiteOutput
{
    public string Name => "files";

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        context.Site.Files.Where(file => !context.Site.Images.ContainsKey(file.Path)).Select(file => CopyOf(file, context.Site) with { IsPermanent = true }).Concat(context.Theme.Assets.Select(file => OutputFile.Copy(file.Path, file)));

    /// <summary>What is withheld keeps its place, so that nobody is told of links to it besides.</summary>
    private static OutputFile CopyOf(SourceFile file, Site site) =>
        site.UnpublishableImages.Contains(file.Path) ? new OutputFile(file.Path, SourceLocation.StartOf(file.DisplayPath), (_, _) => { }) { HasAuthoredPath = true } : OutputFile.Copy(file.Path, file);
}
