using Placard.Diagnostics;

namespace Placard.Urls;

/// <summary>A former address of something that has no file of its own to say so, such as a list or a picture.</summary>
/// <param name="To">The path at which it is published now.</param>
/// <param name="Location">Where <paramref name="To"/> is written.</param>
public sealed record UrlRedirect(Permalink From, Permalink To, SourceLocation Location);
