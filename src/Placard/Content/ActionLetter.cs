namespace Placard.Content;

/// <summary>One of an action's letters.</summary>
/// <param name="Group">The group of targets that it is for; empty for those who have no letter of their own.</param>
/// <param name="Subject">Its own subject; null where it bears the action's.</param>
/// <param name="Text">From front matter; null where it stands in the body below its heading.</param>
public sealed record ActionLetter(string Group, string Lang, string? Subject, string? Text)
{
    public bool IsFor(string group) => Group.Equals(group, StringComparison.OrdinalIgnoreCase);
}
