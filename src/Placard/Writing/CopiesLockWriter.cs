using System.Globalization;
using System.Text;
using Placard.Links;
using Placard.Text;

namespace Placard.Writing;

/// <summary>Writes <c>copies.lock.yaml</c>, sorted by URL.</summary>
public static class CopiesLockWriter
{
    private const string Header = """
        # What is known of the mirrors of this archive. `placard verify --mirrors --record` keeps this file; commit it with the others.


        """;

    public static string Write(CopiesLock copies)
    {
        var text = new StringBuilder(Header.ReplaceLineEndings("\n"));
        foreach (var copy in copies.Copies)
        {
            text.Append(copy.Url).Append(":\n  state: ").Append(EnumNames<CopyCondition>.NameFor(copy.Condition)).Append('\n');
            if (copy.Behind > 0) text.Append(CultureInfo.InvariantCulture, $"  behind: {copy.Behind}\n");
            text.Append("  checked: ").Append(Day(copy.Checked)).Append('\n');
            text.Append("  since: ").Append(Day(copy.Since)).Append('\n');
        }
        return text.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
