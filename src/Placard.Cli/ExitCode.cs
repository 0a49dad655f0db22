namespace Placard.Cli;

/// <summary>The exit codes of the program. Scripts depend on their values.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The content has errors; nothing was published.</summary>
    public const int ContentErrors = 1;

    /// <summary>The arguments are wrong.</summary>
    public const int UsageError = 2;

    /// <summary>Disk or network failed, or the program has a bug.</summary>
    public const int SystemFailure = 3;
}
