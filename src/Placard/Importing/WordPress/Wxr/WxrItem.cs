namespace Placard.Importing.WordPress.Wxr;

/// <summary>An item of an export: a post, a page, an attachment or anything else. What identifies people or opens doors is not read.</summary>
internal sealed record WxrItem
{
    /// <summary>The line of its start tag.</summary>
    public required int Line { get; init; }

    /// <summary>How many items stand before it in its file.</summary>
    public int Index { get; init; }

    /// <summary>The number of the post; 0 where there is none.</summary>
    public long Id { get; init; }

    /// <summary>The title as HTML.</summary>
    public string Title { get; init; } = "";

    /// <summary>The permalink; of a draft one with a query.</summary>
    public string Link { get; init; } = "";

    /// <summary>The login of the author.</summary>
    public string Creator { get; init; } = "";

    public string Type { get; init; } = "";

    /// <summary>The status, such as <c>publish</c> or <c>draft</c>; empty where the item was cut off before it.</summary>
    public string Status { get; init; } = "";

    /// <summary>The last part of the permalink, perhaps percent-encoded.</summary>
    public string Name { get; init; } = "";

    public long Parent { get; init; }

    /// <summary>Whether a password protects it; the password itself is not kept.</summary>
    public bool IsProtected { get; init; }

    /// <summary>The time in the zone of the site; null for none, which is written as zeros.</summary>
    public DateTime? Date { get; init; }

    public DateTime? DateGmt { get; init; }

    public DateTime? Modified { get; init; }

    /// <summary>The time for feeds, which is nonsense where <see cref="DateGmt"/> is null.</summary>
    public string PubDate { get; init; } = "";

    /// <summary>The text as it is stored: HTML without paragraphs, blocks, or what a page builder makes of both.</summary>
    public string Content { get; init; } = "";

    public string Excerpt { get; init; } = "";

    /// <summary>The URL of an attachment's file.</summary>
    public string AttachmentUrl { get; init; } = "";

    public IReadOnlyList<WxrCategory> Categories { get; init; } = [];

    /// <summary>The metadata that is read, by its keys; see <see cref="WxrMetadata"/>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What embedded pages were shown as, as HTML.</summary>
    public IReadOnlyList<string> Embeds { get; init; } = [];

    /// <summary>How many values of metadata were not read.</summary>
    public int UnreadMetadata { get; init; }

    public IReadOnlyList<WxrComment> Comments { get; init; } = [];

    /// <summary>Whether the export ends within the item.</summary>
    public bool IsCutOff { get; init; }
}
