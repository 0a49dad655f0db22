using Placard.Diagnostics;

namespace Placard.Urls;

/// <summary>A redirect from the ledger, for what has no source file that could declare an alias, such as a list or an image.</summary>
/// <param name="To">The path at which it is published now.</param>
/// <param name="Location">The location of <paramref name="To"/>.</param>
public sealed record UrlRedirect(Permalink From, Permalink To, SourceLocation Location);
