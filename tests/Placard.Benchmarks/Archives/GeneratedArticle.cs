namespace Placard.Benchmarks.Archives;

/// <summary>A pseudo-random article.</summary>
/// <param name="Campaign">The number of its campaign.</param>
/// <param name="Seed">The seed of its body.</param>
public sealed record GeneratedArticle(
    int Number, int Campaign, string Slug, string Title, string Summary, DateOnly Date, string Kind, IReadOnlyList<string> Tags, string Author, ulong Seed);
