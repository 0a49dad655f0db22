using Placard.Diagnostics;

namespace Placard.Importing;

/// <summary>Takes what an importer finds. Each item of the source is added or left out, once: the totals of the report count these calls.</summary>
public interface IImportTarget
{
    /// <summary>Takes an entry; it is written before this returns, and its body can be forgotten.</summary>
    void Add(ImportedItem item);

    /// <summary>Takes a file for <c>files/</c>.</summary>
    void Add(ImportedFile file);

    /// <summary>Takes a comment of a reader, if comments are asked for; it is no item of its own.</summary>
    void Add(ImportedComment comment);

    /// <summary>Counts an item that is left out.</summary>
    /// <param name="what">What it is, such as <c>draft</c> or <c>menu</c>: never its title.</param>
    /// <param name="why">Why it is left out; items are counted by this text.</param>
    /// <param name="place">Where it stands; null to give only the number of such items, as for drafts.</param>
    void Leave(string what, string why, SourceLocation? place = null);

    /// <summary>Lets a former URL that no entry can declare as its alias lead to what the archive publishes, by a line of <c>addresses.txt</c>.</summary>
    /// <param name="from">A path of the former site, or a query such as <c>?p=12</c>.</param>
    /// <param name="to">A published path, or the path of an entry's file inside <c>input/</c>.</param>
    void Redirect(string from, string to);

    /// <summary>Adds a note on the source as a whole.</summary>
    void Note(ImportNote note);
}
