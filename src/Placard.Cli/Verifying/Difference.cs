using Placard.Cli.Terminal;

namespace Placard.Cli.Verifying;

/// <summary>A file of a copy that is not as the manifest says.</summary>
/// <param name="Path">The path inside the copy.</param>
internal sealed record Difference(DifferenceKind Kind, string Path)
{
    /// <summary>How the bytes were changed; null where that can't be told.</summary>
    public string? Explanation { get; init; }

    /// <summary>The path at which the file lies now, if it was renamed.</summary>
    public string? NewPath { get; init; }

    /// <summary>A line of a report.</summary>
    public string ToLine(ICopy copy)
    {
        var path = copy.DisplayPath(Path);
        if (NewPath is { } moved) path += $" -> {copy.DisplayPath(moved)}";
        return PrintableText.Of($"  {Kind.ToString().ToLowerInvariant(),-10} {path}{(Explanation is { } reason ? $": {reason}" : "")}");
    }
}

/// <summary>How a file differs from the manifest. The order is that of reports.</summary>
internal enum DifferenceKind
{
    Missing,
    Renamed,
    Changed,
    Unreadable,
    Added,
}
