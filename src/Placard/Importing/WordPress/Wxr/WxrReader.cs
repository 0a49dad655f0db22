namespace Placard.Importing.WordPress.Wxr;

/// <summary>
/// Reads an export of WordPress (WXR 1.0 to 1.2) item by item, in memory that depends on the longest item only. What is not well-formed is repaired, and
/// noted; what can't be told from the next item is skipped.
/// </summary>
internal sealed class WxrReader
{
    /// <summary>The most characters of an item's part that is read at once: a text or a value of metadata.</summary>
    public const int MostCharacters = 16 * 1024 * 1024;

    private readonly WxrWindow window;

    private readonly WxrElements elements;

    private readonly WxrNamespaces namespaces = new();

    private readonly WxrRepairs repairs = new();

    private readonly WxrItemReader items;

    private bool isInChannel;

    public WxrReader(Stream stream, int mostCharacters = MostCharacters)
    {
        window = new WxrWindow(stream, repairs, mostCharacters);
        elements = new WxrElements(window, namespaces, repairs);
        items = new WxrItemReader(elements, namespaces, repairs, window);
    }

    /// <summary>What is known of the site so far.</summary>
    public WxrSite Site { get; private set; } = new();

    public List<WxrAuthor> Authors { get; } = [];

    public List<WxrTerm> Terms { get; } = [];

    /// <summary>The repairs so far; those of an item are complete when the next is read.</summary>
    public IReadOnlyList<WxrRepair> Repairs => repairs.All;

    /// <summary>Whether anything of an export was found.</summary>
    public bool IsExport { get; private set; }

    /// <summary>The items in their order. The properties grow while they are read.</summary>
    public IEnumerable<WxrItem> Read()
    {
        var index = 0;
        while (NextItem(out var isEnd) is var item && !isEnd)
        {
            repairs.EndItem();
            if (item is not null) yield return item with { Index = index++ };
        }
        repairs.EndItem();
    }

    /// <summary>The next item; null where one was skipped, or at the end.</summary>
    private WxrItem? NextItem(out bool isEnd)
    {
        isEnd = false;
        var line = window.Line;
        try
        {
            while ((items.TakePending() ?? elements.Next()) is { } tag)
            {
                line = tag.Line;
                namespaces.Declare(tag);
                if (tag.IsEnd) continue;
                if (tag.Name == "item")
                {
                    IsExport = true;
                    return tag.IsEmpty ? null : items.Read(tag);
                }
                ReadChannel(tag);
            }
            isEnd = true;
        }
        catch (WxrTooLongException)
        {
            repairs.Add(WxrRepairKind.TooLong, line);
            items.TakePending();
            window.Advance(1);
            window.SkipTo("<item");
        }
        return null;
    }

    private void ReadChannel(WxrTag tag)
    {
        switch (namespaces.NameOf(tag))
        {
            case "rss":
                IsExport |= tag.Attributes.Contains("wordpress.org/export", StringComparison.OrdinalIgnoreCase);
                break;
            case "channel": isInChannel = true; break;
            case "wp:author" or "wp:wp_author": Add(items.ReadAuthor(tag)); break;
            case "wp:category" or "wp:tag" or "wp:term": Add(items.ReadTerm(tag)); break;
            case "title" when Site.Title.Length == 0: Site = Site with { Title = Text(tag) }; break;
            case "link" when Site.Url.Length == 0: Site = Site with { Url = Text(tag) }; break;
            case "wp:base_blog_url": Site = Site with { Url = Text(tag) is { Length: > 0 } url ? url : Site.Url }; break;
            case "language" when Site.Language.Length == 0: Site = Site with { Language = Text(tag) }; break;
            case "pubDate" when Site.PubDate.Length == 0: Site = Site with { PubDate = Text(tag) }; break;
            case "wp:wxr_version":
                IsExport = true;
                Site = Site with { Version = Text(tag) };
                break;
            default:
                // What stands around the channel may have any name, and hold what a channel holds.
                if (isInChannel) elements.Skip(tag);
                break;
        }
    }

    private string Text(WxrTag tag) => elements.ReadText(tag).Trim();

    private void Add(WxrAuthor author)
    {
        IsExport = true;
        if (author.Login.Length > 0) Authors.Add(author);
    }

    private void Add(WxrTerm term)
    {
        IsExport = true;
        if (term.Slug.Length > 0 || term.Name.Length > 0) Terms.Add(term);
    }
}
