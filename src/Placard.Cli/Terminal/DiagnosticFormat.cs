namespace Placard.Cli.Terminal;

/// <summary>How diagnostics are written: for people, for GitHub's annotations, or for programs.</summary>
internal enum DiagnosticFormat
{
    Text,
    Github,
    Json,
    Sarif,
}
