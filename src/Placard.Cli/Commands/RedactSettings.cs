using Placard.Content;

namespace Placard.Cli.Commands;

/// <summary>What <c>placard redact</c> is asked to do.</summary>
/// <param name="Input">The folder of the content.</param>
/// <param name="Options">The moment of the removal.</param>
internal sealed record RedactSettings(string Input, BuildOptions Options)
{
    /// <summary>The numbers of the matches to remove, as they were written; null where none was.</summary>
    public string? Apply { get; init; }

    /// <summary>Why they are removed; null where that was not said.</summary>
    public RemovalReason? Reason { get; init; }

    /// <summary>Whether mirrors are asked.</summary>
    public bool AsksMirrors { get; init; }
}
