namespace Placard.Importing.WordPress.Markup;

/// <summary>What the text of an item refers to.</summary>
internal interface IMarkupSource
{
    /// <summary>The attachment of a number; null where the export has none.</summary>
    MediaFile? Media(long id);

    /// <summary>The attachments that were uploaded with an item, in their order.</summary>
    IReadOnlyList<MediaFile> MediaOf(long parent);

    /// <summary>The text of a reusable block, as it is stored; null where the export has none or it was not published.</summary>
    string? Reusable(long id);
}
