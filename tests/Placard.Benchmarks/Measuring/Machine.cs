using System.Globalization;
using System.Runtime.InteropServices;

namespace Placard.Benchmarks.Measuring;

/// <summary>The machine in one line: processor, memory, system, runtime.</summary>
internal static class Machine
{
    public static string Describe()
    {
        var processor = Value("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();
        var kilobytes = Value("/proc/meminfo", "MemTotal")?.Split(' ')[0];
        var gigabytes = kilobytes is null
            ? "?"
            : (long.Parse(kilobytes, CultureInfo.InvariantCulture) / 1_048_576.0).ToString("F0", CultureInfo.InvariantCulture);
        var system = Value("/etc/os-release", "PRETTY_NAME")?.Trim('"') ?? RuntimeInformation.OSDescription;
        return $"{Environment.ProcessorCount} x {processor}, {gigabytes} GB, {system}, {RuntimeInformation.FrameworkDescription}";
    }

    private static string? Value(string file, string key)
    {
        if (!File.Exists(file)) return null;
        var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal));
        return line?[(line.IndexOfAny([':', '=']) + 1)..].Trim();
    }
}
