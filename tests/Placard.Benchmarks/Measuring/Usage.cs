namespace Placard.Benchmarks.Measuring;

/// <summary>What a whole process cost.</summary>
/// <param name="Seconds">From before it was started until it had ended.</param>
/// <param name="ProcessorSeconds">In user and system mode, on all processors.</param>
/// <param name="PeakMegabytes">The most memory that was resident at once.</param>
internal sealed record Usage(double Seconds, double ProcessorSeconds, double PeakMegabytes, int ExitCode);
