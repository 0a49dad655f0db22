namespace Placard.Importing.Html;

/// <summary>What the Markdown of a page lacks, or says in another way.</summary>
internal enum HtmlLossKind
{
    /// <summary>Its words, links or images are there in another form.</summary>
    Changed,

    /// <summary>It is not in the Markdown.</summary>
    Left,
}

/// <summary>An element that the Markdown of a page lacks, or has in another form.</summary>
/// <param name="Element">The element's name in lower case.</param>
/// <param name="Reason">What became of it and why, as a sentence without its subject: <c>left out, since an archive has no forms</c>.</param>
/// <param name="Line">The 1-based line of its start tag in the source; null where the parser kept none.</param>
internal sealed record HtmlLoss(HtmlLossKind Kind, string Element, string Reason, int? Line);
