namespace Placard.Diagnostics;

/// <summary>The severity of a diagnostic: an error prevents publishing, a warning does not.</summary>
public enum Severity
{
    Warning,
    Error,
}
