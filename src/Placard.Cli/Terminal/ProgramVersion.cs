using System.Reflection;

namespace Placard.Cli.Terminal;

/// <summary>The version of the program.</summary>
internal static class ProgramVersion
{
    /// <summary>The version; in a released program with its commit and day: <c>1.2.0 (commit 0123abc of 2026-11-29)</c>.</summary>
    public static string Text
    {
        get
        {
            var program = Assembly.GetExecutingAssembly();
            var version = program.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            var commit = program.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == "Commit")?.Value;
            return commit is null ? version : $"{version} ({commit})";
        }
    }
}
