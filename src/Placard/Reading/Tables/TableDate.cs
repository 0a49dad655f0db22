using System.Globalization;
using System.Text.RegularExpressions;
using Placard.Content;
using Placard.Reading.FrontMatter;

namespace Placard.Reading.Tables;

/// <summary>Dates in tables: as everywhere, and the time stamps that form services write.</summary>
internal static partial class TableDate
{
    /// <summary>The days that spreadsheet programs count as numbers and people may mean, from 1982 to 2064.</summary>
    private const int FirstSerial = 30_000, LastSerial = 60_000;

    /// <summary>The day before day 1 of spreadsheet programs, by their own calendar after February 1900.</summary>
    private static readonly DateOnly Zero = new(1899, 12, 30);

    /// <summary>A time stamp with the year first and without a zone is the day that it names.</summary>
    public static bool TryParse(string text, out EdtfDate date)
    {
        if (EdtfDate.TryParse(text, out date)) return true;
        var stamp = Stamp().Match(text);
        if (!stamp.Success) return false;
        return stamp.Groups["zone"].Success
            ? EdtfDate.TryParse(stamp.Groups["moment"].Value + "Z", out date)
            : EdtfDate.TryParse(stamp.Groups["moment"].Value + "Z", out _) && EdtfDate.TryParse(text[..10], out date);
    }

    /// <summary>A suggestion, and what survives a spreadsheet program where one rewrote the date.</summary>
    public static string Hint(string text)
    {
        const string Advice = " Before you type dates into a spreadsheet program, format their column as text: it then keeps them as they are.";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial)
            return $" Did you mean {Zero.AddDays(serial).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}?{Advice}";
        var hint = PastDateHint.For(Time().Replace(text, ""));
        return Rewritten().IsMatch(text) ? hint + Advice : hint;
    }

    [GeneratedRegex(@"^(?<moment>\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?)(?<zone> ?(UTC|GMT))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Stamp();

    [GeneratedRegex(@",? +\d{1,2}:\d\d(:\d\d)?( ?[AaPp]\.?[Mm]\.?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    [GeneratedRegex(@"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b")]
    private static partial Regex Rewritten();
}
