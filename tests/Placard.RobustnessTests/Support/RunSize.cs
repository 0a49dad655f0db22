using System.Globalization;

namespace Placard.RobustnessTests.Support;

/// <summary>
/// How much these tests try: in continuous integration a part that fits, with <c>PLACARD_ROBUSTNESS=full</c> the size of the whole matrix, and with
/// <c>PLACARD_ROBUSTNESS=20</c> twenty times as much as in continuous integration.
/// </summary>
internal static class RunSize
{
    private static readonly string Wanted = Environment.GetEnvironmentVariable("PLACARD_ROBUSTNESS") ?? "";

    /// <summary>
    /// A limit of time: as it is where the variable asks for a size, on a machine that does nothing else; else twenty times as long, which only something
    /// that does not end can exceed.
    /// </summary>
    public static TimeSpan Within(TimeSpan limit) => Wanted.Length == 0 ? limit * 20 : limit;

    public static int Of(int usual, int full) => Wanted switch
    {
        "" => usual,
        "full" => full,
        _ => checked(usual * int.Parse(Wanted, CultureInfo.InvariantCulture)),
    };
}
