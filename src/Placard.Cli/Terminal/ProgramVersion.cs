using System.Reflection;

namespace Placard.Cli.Terminal;

/// <summary>Which release of the program this is.</summary>
internal static class ProgramVersion
{
    public static string Text => Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
