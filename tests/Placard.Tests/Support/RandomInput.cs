using System.Globalization;

namespace Placard.Tests.Support;

/// <summary>
/// How tests that draw their input by lot are steered from outside: <c>PLACARD_SEED</c> draws other inputs than the usual ones, and
/// <c>PLACARD_TIMES=10</c> draws ten times as many.
/// </summary>
public static class RandomInput
{
    private static readonly int Times = Variable("PLACARD_TIMES") ?? 1;

    /// <summary>What is added to every fixed seed; 0 unless <c>PLACARD_SEED</c> says otherwise.</summary>
    public static int Seed { get; } = Variable("PLACARD_SEED") ?? 0;

    /// <summary>A number of inputs or edits, multiplied by <c>PLACARD_TIMES</c>.</summary>
    public static int Count(int usual) => usual * Times;

    private static int? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
