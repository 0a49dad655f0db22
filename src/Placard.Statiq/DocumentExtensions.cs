using Placard.Urls;
using Statiq.Common;

namespace Placard.Statiq;

/// <summary>Links that work on every host and from a disk: relative, and to a file.</summary>
public static class DocumentExtensions
{
    /// <summary>A link from a page to an entry of the archive, or to any other document with a destination.</summary>
    /// <param name="from">The page that has the link, whose destination is set.</param>
    /// <param name="to">The entry or document.</param>
    /// <exception cref="ArgumentException">One of them has neither a destination nor a permalink.</exception>
    public static string LinkTo(this IDocument from, IDocument to) => from.LinkTo(PathOf(to));

    /// <summary>A link from a page to a file of the site.</summary>
    /// <param name="from">The page that has the link, whose destination is set.</param>
    /// <param name="path">A path in the output folder, such as the <c>image</c> of an entry.</param>
    /// <exception cref="ArgumentException">The page has no destination.</exception>
    public static string LinkTo(this IDocument from, string path) => new Permalink(PathOf(from)).Root + new Permalink(path).Href;

    private static string PathOf(IDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Destination is { IsNullOrEmpty: false } destination ? destination.FullPath
            : document.GetString("permalink") ?? throw new ArgumentException("The document has neither a destination nor a permalink.", nameof(document));
    }
}
