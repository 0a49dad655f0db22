using System.Globalization;

namespace Placard.RobustnessTests.Support;

/// <summary>
/// How much these tests try: in continuous integration a part that fits, with <c>PLACARD_ROBUSTNESS=full</c> the size of the whole matrix, and with
/// <c>PLACARD_ROBUSTNESS=20</c> twenty times as much as in continuous integration.
/// </summary>
internal static class RunSize
{
    private static readonly string Wanted = Environment.GetEnvironmentVariable("PLACARD_ROBUSTNESS") ?? "";

    public static int Of(int usual, int full) => Wanted switch
    {
        "" => usual,
        "full" => full,
        _ => checked(usual * int.Parse(Wanted, CultureInfo.InvariantCulture)),
    };
}
