namespace Placard.Cli.Terminal;

/// <summary>A format of diagnostics.</summary>
internal enum DiagnosticFormat
{
    /// <summary>A line for each diagnostic, for people.</summary>
    Text,

    /// <summary>Workflow commands of GitHub Actions, shown as annotations of a pull request.</summary>
    Github,

    /// <summary>A JSON object on each line.</summary>
    Json,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,
}
