using Placard.Links;

namespace Placard.Cli.Verifying;

/// <summary>The result of verifying a copy.</summary>
/// <param name="ManifestDigest">The SHA-256 of the copy's manifest, lowercase; null where it has none.</param>
internal sealed record Verdict(CopyCondition Condition, string? ManifestDigest = null)
{
    /// <summary>The number of manifests that were signed after that of the copy.</summary>
    public int Behind { get; init; }

    /// <summary>The exit code of the program for this copy.</summary>
    public int ExitCode => Condition switch
    {
        CopyCondition.Whole or CopyCondition.Behind => Cli.ExitCode.Success,
        CopyCondition.Unreachable => Cli.ExitCode.SystemFailure,
        _ => Cli.ExitCode.ContentErrors,
    };
}
