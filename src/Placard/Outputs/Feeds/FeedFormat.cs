using System.Buffers;

namespace Placard.Outputs.Feeds;

/// <summary>A feed format: its name, file name, and writer.</summary>
internal sealed record FeedFormat(string Title, string MediaType, string FileName, Action<FeedContent, IBufferWriter<byte>> Write)
{
    public static FeedFormat Atom { get; } = new("Atom", "application/atom+xml", "feed.xml", AtomWriter.Write);

    public static FeedFormat Rss { get; } = new("RSS", "application/rss+xml", "rss.xml", RssWriter.Write);

    public static FeedFormat Json { get; } = new("JSON Feed", "application/feed+json", "feed.json", JsonFeedWriter.Write);

    public static IReadOnlyList<FeedFormat> All { get; } = [Atom, Rss, Json];
}
