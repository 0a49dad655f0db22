using Placard.Model;

namespace Placard.Outputs.Pages;

/// <summary>The archive's files that are no pictures, and the theme's assets, as they are.</summary>
public sealed class Copies : ISiteOutput
{
    public string Name => "files";

    public IEnumerable<OutputFile> Files(OutputContext context) =>
        context.Site.Files.Where(file => !context.Site.Pictures.ContainsKey(file.Path)).Select(file => OutputFile.Copy(file.Path, file) with { IsLasting = true }).Concat(context.Theme.Assets.Select(file => OutputFile.Copy(file.Path, file)));
}
