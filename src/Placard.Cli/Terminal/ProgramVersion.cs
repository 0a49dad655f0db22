using System.Reflection;

namespace Placard.Cli.Terminal;

/// <summary>The version of the program.</summary>
internal static class ProgramVersion
{
    public static string Text => Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
