namespace Placard.Cli.Terminal;

/// <summary>Whether what is written is shown by a terminal that may be given colours.</summary>
internal static class Colour
{
    /// <summary>See no-color.org.</summary>
    public static bool IsWanted => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
