using System.Globalization;

namespace Placard.Cli.Terminal;

/// <summary>A number of things in a message.</summary>
internal static class Counted
{
    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    /// <param name="noun">In the singular; its plural ends with s.</param>
    public static string Of(int n, string noun) => string.Create(CultureInfo.InvariantCulture, $"{n} {noun}{(n == 1 ? "" : "s")}");
}
