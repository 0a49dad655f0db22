using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace Placard.Statiq;

/// <summary>Removes from the output folder what was there before the execution and was not written by it, once all pipelines have written.</summary>
internal sealed class RemoveUnwrittenFiles : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        if (context.Services.GetRequiredService<IFileCleaner>() is ArchiveFileCleaner cleaner && cleaner.RemoveUnwritten() is > 0 and var removed)
            context.Logger.LogInformation("Removed {Count} files that are no longer part of the site.", removed);
        return context.Inputs;
    }
}
