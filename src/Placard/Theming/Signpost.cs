using Placard.Urls;

namespace Placard.Theming;

/// <summary>A typed link from a page, for programs: a <c>link</c> element of its head.</summary>
/// <param name="Relation">The link relation (RFC 8288): <c>describedby</c>.</param>
/// <param name="Type">The media type of the target; empty where it is none of a file.</param>
public sealed record Signpost(string Relation, string Type = "")
{
    /// <summary>The target inside the archive; null for one outside.</summary>
    public Permalink? Permalink { get; init; }

    /// <summary>The absolute URL of a target without <see cref="Permalink"/>.</summary>
    public string Url { get; init; } = "";
}
