using Statiq.Common;

namespace Placard.Statiq;

/// <summary>Writes the files without content, which <c>WriteFiles</c> leaves out.</summary>
internal sealed class WriteEmptyFiles : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        foreach (var document in context.Inputs.Where(document => document.ContentProvider is RenderedContent { IsEmpty: true }))
        {
            using var stream = context.FileSystem.GetOutputFile(document.Destination).OpenWrite();
            stream.SetLength(0);
        }
        return context.Inputs;
    }
}
