namespace Placard.Benchmarks.Measuring;

/// <summary>A problem that the user has to fix; the message says which.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
