namespace Placard.RobustnessTests.Support;

/// <summary>What was tried, in <c>report.txt</c> beside the test program and in the output of a test: the figures of a full run are recorded from it.</summary>
internal static class RunReport
{
    private static readonly Lock Gate = new();

    private static readonly StreamWriter File = new(Path.Join(AppContext.BaseDirectory, "report.txt")) { AutoFlush = true };

    public static void Add(string what, string figures)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {figures}");
        lock (Gate) File.WriteLine($"{what}: {figures}");
    }
}
