using System.Reflection;

namespace Placard.Tests.Conventions;

/// <summary>What a pure library leaves to its host: disk, network, clock, console, chance and the machine's own settings.</summary>
public static class Purity
{
    private static readonly HashSet<string> Types = new(
        [
            "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileStream", "System.IO.DriveInfo",
            "System.IO.FileSystemWatcher", "System.IO.RandomAccess", "System.Console", "System.Random", "System.TimeProvider", "System.Threading.Timer",
            "NodaTime.SystemClock", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Security.Cryptography.RandomNumberGenerator",
        ], StringComparer.Ordinal);

    private static readonly HashSet<string> Members = new(
        [
            "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
                "System.DateTimeOffset.get_UtcNow",
            "NodaTime.DateTimeZoneProviders.get_Bcl",
            "System.TimeZoneInfo.get_Local", "System.Guid.NewGuid", "System.IO.Path.GetFullPath", "System.IO.Path.GetTempPath",
                "System.IO.Path.GetTempFileName",
            "System.IO.Path.Exists", "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
        ], StringComparer.Ordinal);

    /// <summary>How many threads to use is no part of the result, and the compiler's iterators ask which one they run on.</summary>
    private static readonly HashSet<string> OfTheMachine = new(["get_ProcessorCount", "get_CurrentManagedThreadId"], StringComparer.Ordinal);

    /// <summary>What is forbidden by name: full names of types, and of members with their type.</summary>
    public static IEnumerable<string> Forbidden =>
        [.. Types, .. Members, .. typeof(Environment).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => !OfTheMachine.Contains(method.Name)).Select(method => $"System.Environment.{method.Name}").Distinct()];

    public static IEnumerable<Dependency> Violations(IEnumerable<Dependency> dependencies) => dependencies.Where(dependency =>
        Types.Contains(dependency.To)
        || (dependency.To.StartsWith("System.Net.", StringComparison.Ordinal) && dependency.To != "System.Net.WebUtility")
        || Members.Contains($"{dependency.To}.{dependency.Member}")
        || (dependency.To == "System.Environment" && dependency.Member.Length > 0 && !OfTheMachine.Contains(dependency.Member)));
}
