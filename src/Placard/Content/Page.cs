namespace Placard.Content;

/// <summary>A plain page: about, privacy, a guide.</summary>
public sealed record Page : Entry;
