using Placard.Diagnostics;

namespace Placard.Redaction;

/// <summary>A place of the content that holds a name.</summary>
/// <param name="Number">The number by which it is confirmed, from 1.</param>
/// <param name="Path">The path of the file inside the archive.</param>
/// <param name="Location">The location for people.</param>
/// <param name="Place">The name in the file's text; for a signature its whole row.</param>
/// <param name="Line">The line around it, shortened.</param>
public sealed record NameMatch(int Number, string Path, SourceLocation Location, Range Place, string Line, NameMatchKind Kind);

/// <summary>What happens to a match that is confirmed.</summary>
public enum NameMatchKind
{
    /// <summary>The name becomes <see cref="Redactor.Placeholder"/>.</summary>
    Text,

    /// <summary>The row of a table of signatures, or a file with one signature, keeps being counted, without a name.</summary>
    Signature,
}
