using Placard.Diagnostics;

namespace Placard.Content;

/// <summary>A letter of an action.</summary>
/// <param name="Group">The group of targets that receives it; empty for targets without a letter of their own group.</param>
/// <param name="Subject">The letter's subject; null if it has the action's.</param>
/// <param name="Text">The text from front matter; null if it is in the body below a letter heading.</param>
public sealed record ActionLetter(string Group, string Lang, string? Subject, string? Text)
{
    /// <summary>The location of <see cref="Text"/>.</summary>
    internal SourceLocation Location { get; init; }

    /// <summary>Whether the letter is for a group, ignoring case.</summary>
    public bool IsFor(string group) => Group.Equals(group, StringComparison.OrdinalIgnoreCase);
}
