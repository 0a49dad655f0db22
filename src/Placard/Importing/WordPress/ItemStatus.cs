using Placard.Importing.WordPress.Wxr;

namespace Placard.Importing.WordPress;

/// <summary>Whether readers could see an item.</summary>
internal static class ItemStatus
{
    public const string Unpublished = "it was not published";

    /// <summary>What an item is that was not published; null for one that was.</summary>
    public static string? UnpublishedKind(WxrItem item) => item switch
    {
        { IsProtected: true } => "item with a password",
        { IsCutOff: true } => "item that the export cuts off",
        _ => item.Status switch
        {
            "publish" => null,
            "draft" or "auto-draft" => "draft",
            "pending" => "item that waited for a review",
            "private" => "private item",
            "future" => "scheduled item",
            "trash" => "item in the trash",
            "" => "item without a status",
            _ => "item of another status",
        },
    };
}
