using System.Globalization;
using System.Text;
using Placard.Model.Unicode;

namespace Placard.Reading.Tables;

/// <summary>A text to sort names by, the same on every machine: without marks, case and punctuation.</summary>
internal static class SortKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in Normalization.Decompose(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) key.Append(char.ToLowerInvariant(c));
            else if (char.IsWhiteSpace(c)) key.Append(' ');
        }
        return key.ToString();
    }
}
