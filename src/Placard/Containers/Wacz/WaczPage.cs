namespace Placard.Containers.Wacz;

/// <summary>A page of a WACZ, from which its reader may begin.</summary>
/// <param name="Url">The URL of its record.</param>
/// <param name="Date">The date of its record.</param>
/// <param name="Title">The title; empty if there is none.</param>
/// <param name="Text">The visible text, for full-text search; null if it is not included.</param>
public sealed record WaczPage(string Url, DateTimeOffset Date, string Title, string? Text = null);
