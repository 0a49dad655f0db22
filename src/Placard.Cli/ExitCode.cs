namespace Placard.Cli;

/// <summary>What the program's exit status tells scripts.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int ContentHasErrors = 1;
    public const int WrongCall = 2;
    public const int MachineFailed = 3;
}
