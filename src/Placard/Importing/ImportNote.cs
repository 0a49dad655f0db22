using Placard.Diagnostics;

namespace Placard.Importing;

/// <summary>What became of a part of an item.</summary>
public enum ImportFate
{
    /// <summary>It is there, though the way it is written may differ.</summary>
    Carried,

    /// <summary>Something else stands in its place.</summary>
    Changed,

    /// <summary>It is not in the archive.</summary>
    Left,

    /// <summary>It was carried, and a person should look at it.</summary>
    Look,
}

/// <summary>A line of the report. It never holds a private value: neither an email address nor a password, nor the title of what was not published.</summary>
/// <param name="What">The part, such as <c>shortcode tweet</c> or <c>key layout</c>.</param>
/// <param name="Why">The reason, or what stands in its place; a phrase without a full stop.</param>
/// <param name="Place">Where it stands in the source.</param>
public sealed record ImportNote(ImportFate Fate, string What, string Why, SourceLocation Place);
