namespace Placard.Receiving;

/// <summary>What of a name its owner agreed to publish.</summary>
internal enum Publication
{
    /// <summary>Nothing: the signature is counted alone.</summary>
    Anonymous,

    /// <summary>The initials and the country.</summary>
    Initials,

    /// <summary>The name, role, organisation and country.</summary>
    Full,
}
