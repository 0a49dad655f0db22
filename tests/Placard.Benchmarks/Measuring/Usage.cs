namespace Placard.Benchmarks.Measuring;

/// <summary>The cost of a process.</summary>
/// <param name="Seconds">The elapsed time from before its start to its end.</param>
/// <param name="ProcessorSeconds">The processor time in user and system mode, on all processors.</param>
/// <param name="PeakMegabytes">The peak of resident memory.</param>
internal sealed record Usage(double Seconds, double ProcessorSeconds, double PeakMegabytes, int ExitCode);
