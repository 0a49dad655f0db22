namespace Placard.Cli.Terminal;

/// <summary>Whether output may be coloured.</summary>
internal static class Colour
{
    /// <summary>False in files and pipes, on dumb terminals, and where <c>NO_COLOR</c> is set (no-color.org).</summary>
    public static bool IsWanted =>
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
