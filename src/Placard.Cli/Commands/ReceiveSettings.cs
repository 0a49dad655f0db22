using Placard.Content;

namespace Placard.Cli.Commands;

/// <summary>What <c>placard receive</c> is asked to do.</summary>
internal sealed record ReceiveSettings(string Input, string Action, BuildOptions Options)
{
    public IReadOnlyList<string> Files { get; init; } = [];

    public string? Format { get; init; }

    public string? Reviewed { get; init; }

    public bool DeletesReviewed { get; init; }

    public bool IsDryRun { get; init; }

    public string? ExportState { get; init; }

    public string? ImportState { get; init; }
}
