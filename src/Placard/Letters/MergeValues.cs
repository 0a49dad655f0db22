namespace Placard.Letters;

/// <summary>What is filled in for the placeholders of a letter's recipients; the page's script fills the same into an edited letter.</summary>
public sealed record MergeValues(string TargetName, string Salutation)
{
    /// <summary>Values that fill in nothing.</summary>
    public static MergeValues None { get; } = new("", "");
}
