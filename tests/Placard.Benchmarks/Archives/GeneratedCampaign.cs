namespace Placard.Benchmarks.Archives;

/// <summary>A campaign that was drawn by lot.</summary>
/// <param name="Seed">What its body is drawn from.</param>
public sealed record GeneratedCampaign(
    int Number, string Slug, string Title, string Summary, DateOnly Start, DateOnly End, string Outcome, string OutcomeSummary, IReadOnlyList<string> Tags, ulong Seed);
