namespace Placard.Benchmarks.Archives;

/// <summary>A pseudo-random campaign.</summary>
/// <param name="Seed">The seed of its body.</param>
public sealed record GeneratedCampaign(
    int Number, string Slug, string Title, string Summary, DateOnly Start, DateOnly End, string Outcome, string OutcomeSummary, IReadOnlyList<string> Tags,
        ulong Seed);
