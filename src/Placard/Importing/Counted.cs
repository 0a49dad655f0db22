using System.Globalization;

namespace Placard.Importing;

/// <summary>A number of things in a report.</summary>
internal static class Counted
{
    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    /// <param name="noun">In the singular; its plural ends with s.</param>
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
