namespace Placard.Content;

/// <summary>One public line under a letter; everything private has already been left behind.</summary>
/// <param name="Name">As it may be shown: in full, as initials, or empty where a name stays unpublished or an organisation signs.</param>
public sealed record Signature(string Name, string Role, string Organisation, string Country, ArchiveDate? Date);
