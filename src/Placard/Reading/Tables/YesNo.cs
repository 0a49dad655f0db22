using System.Collections.Frozen;
using Placard.Text;

namespace Placard.Reading.Tables;

/// <summary>The words for yes and no in tables, as people, spreadsheet programs and form services write them.</summary>
internal static class YesNo
{
    /// <summary>Words that mean yes in one language and no in another are in neither set.</summary>
    public static FrozenSet<string> Yes { get; } = FrozenSet.ToFrozenSet(
        ["yes", "y", "true", "1", "x", "on", "ja", "j", "wahr", "oui", "vrai", "si", "verdadero", "vero", "sim", "verdadeiro", "نعم"], StringComparer.Ordinal);

    public static FrozenSet<string> No { get; } = FrozenSet.ToFrozenSet(
        ["no", "n", "false", "0", "off", "nein", "falsch", "non", "faux", "falso", "nao", "لا"], StringComparer.Ordinal);

    public static FrozenSet<string> CheckMarks { get; } = FrozenSet.ToFrozenSet(["✓", "✔", "✔️", "☑", "☑️", "✅"], StringComparer.Ordinal);

    /// <summary>Whether a text means yes or no; null where it is not understood. Case, accents and punctuation do not count.</summary>
    public static bool? Parse(string text)
    {
        if (CheckMarks.Contains(text)) return true;
        var word = SortKey.Of(text).Trim();
        if (Yes.Contains(word)) return true;
        return No.Contains(word) ? false : null;
    }
}
