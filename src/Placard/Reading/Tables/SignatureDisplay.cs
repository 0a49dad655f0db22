using Placard.Text;

namespace Placard.Reading.Tables;

/// <summary>How a signature is shown: as its signatory agreed.</summary>
internal enum SignatureDisplay
{
    /// <summary>Not at all: it is counted alone.</summary>
    Anonymous,

    /// <summary>The initials and the country.</summary>
    Initials,

    /// <summary>The name, role, organisation and country.</summary>
    Full,
}

/// <summary>Reads and applies a <see cref="SignatureDisplay"/>.</summary>
internal static class SignatureDisplays
{
    /// <summary>What a word means; null where it is none. Case, accents and punctuation do not count.</summary>
    public static SignatureDisplay? Find(string word) =>
        EnumNames<SignatureDisplay>.TryParse(SortKey.Of(word).Trim(), out var display) ? display : null;

    /// <summary>The initials of a name: <c>A.B.E.</c> of <c>Ada B. Example</c>. Only with a space between them can they be read as a name again.</summary>
    public static string InitialsOf(string name, string separator) =>
        string.Join(separator, name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part[..System.Globalization.StringInfo.GetNextTextElementLength(part)] + "."));
}
