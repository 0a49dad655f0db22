namespace Placard.Benchmarks.Measuring;

/// <summary>Something that whoever measures has to mend; the message says what.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
