using Statiq.Common;

namespace Placard.Statiq;

/// <summary>What modules and templates take from the context of an execution.</summary>
public static class ContextExtensions
{
    /// <summary>The build of the archive: of an input document of the module, else of a pipeline that its pipeline depends on.</summary>
    /// <exception cref="InvalidOperationException">Neither has one.</exception>
    public static ArchiveBuild ArchiveBuild(this IExecutionContext context) =>
        BuildIn(context.Inputs) ?? BuildIn(context.Outputs.FromPipeline(PlacardPipelines.Archive))
        ?? throw new InvalidOperationException(
            $"There is no archive. Put the module after {nameof(ReadArchive)} and {nameof(BuildSite)}, or add {PlacardPipelines.Archive} to the "
            + "dependencies of its pipeline.");

    private static ArchiveBuild? BuildIn(IEnumerable<IDocument> documents) =>
        documents.Select(document => document.Get<ArchiveBuild>(PlacardKeys.Build)).FirstOrDefault(build => build is not null);
}
