using Placard.Citations;

namespace Placard.Theming;

/// <summary>How a page can be cited.</summary>
/// <param name="Files">The files for reference managers that are published.</param>
public sealed record CitationView(Citation Citation, IReadOnlyList<FeedLink> Files);
