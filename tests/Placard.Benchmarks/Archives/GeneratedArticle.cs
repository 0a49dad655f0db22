namespace Placard.Benchmarks.Archives;

/// <summary>An article that was drawn by lot.</summary>
/// <param name="Campaign">The number of its campaign.</param>
/// <param name="Seed">What its body is drawn from.</param>
public sealed record GeneratedArticle(
    int Number, int Campaign, string Slug, string Title, string Summary, DateOnly Date, string Kind, IReadOnlyList<string> Tags, string Author, ulong Seed);
