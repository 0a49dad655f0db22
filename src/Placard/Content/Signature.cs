namespace Placard.Content;

/// <summary>A signature as it may be published; private data was removed before.</summary>
/// <param name="Name">The name as it may be shown: in full, as initials, or empty if it is not published or an organisation signed.</param>
public sealed record Signature(string Name, string Role, string Organisation, string Country, EdtfDate? Date)
{
    /// <summary>Whether a body signed, and no person is named.</summary>
    public bool IsOfBody => Name.Length == 0;

    /// <summary>When the signatory retracted it; null while it stands. A retracted signature is shown as such, and not counted.</summary>
    public EdtfDate? Retracted { get; init; }
}
