namespace Placard.Containers.Wacz;

/// <summary>What a WACZ says about itself.</summary>
/// <param name="Title">The title; empty if there is none.</param>
/// <param name="Created">When it was made; written to the second, in UTC.</param>
public sealed record WaczDetails(string Title, DateTimeOffset Created)
{
    /// <summary>What it contains, in a sentence.</summary>
    public string? Description { get; init; }

    /// <summary>The program that made it.</summary>
    public string? Software { get; init; }

    /// <summary>The page with which a reader begins.</summary>
    public string? MainPageUrl { get; init; }
}
