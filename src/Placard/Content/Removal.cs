namespace Placard.Content;

/// <summary>A note that something was removed from the archive: never what, and never about whom.</summary>
/// <param name="Date">The day of the removal.</param>
/// <param name="Count">The number of places that were removed.</param>
public sealed record Removal(EdtfDate Date, int Count, RemovalReason Reason)
{
    /// <summary>The name of the file that holds the notes.</summary>
    public const string FileName = "removals.yaml";
}

/// <summary>Why something was removed.</summary>
public enum RemovalReason
{
    /// <summary>A person asked for it.</summary>
    Wish,

    /// <summary>A law, a court or an authority required it.</summary>
    Law,
}
