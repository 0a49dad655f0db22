using Placard.Content;

namespace Placard.Cli.Commands;

/// <summary>What <c>placard sign</c> is asked to do.</summary>
/// <param name="Folder">The published folder.</param>
internal sealed record SignSettings(string Folder, string Input, BuildOptions Options)
{
    public string? Key { get; init; }

    public bool Records { get; init; }

    public bool AsksForTimeStamp { get; init; }
}
