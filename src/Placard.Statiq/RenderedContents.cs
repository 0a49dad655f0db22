namespace Placard.Statiq;

/// <summary>
/// The rendered bytes that are kept between the question for a code and the opening of the stream, which Statiq asks one after the other: what is
/// above the limit is forgotten, the oldest first, and rendered again.
/// </summary>
internal sealed class RenderedContents(ArchiveBuild build)
{
    private const long Limit = 16 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Queue<RenderedContent> kept = [];
    private long size;

    public ArchiveBuild Build => build;

    public void Keep(RenderedContent content, int length)
    {
        lock (gate)
        {
            kept.Enqueue(content);
            size += length;
            while (size > Limit && kept.TryDequeue(out var oldest)) size -= oldest.Forget();
        }
    }
}
