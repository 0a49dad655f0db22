namespace Placard.Diagnostics;

/// <summary>Collects diagnostics from any thread, without duplicates.</summary>
public sealed class DiagnosticBag
{
    private readonly Lock gate = new();
    private readonly HashSet<Diagnostic> found = [];
    private volatile bool hasErrors;

    /// <summary>Whether any diagnostic is an error.</summary>
    public bool HasErrors => hasErrors;

    /// <summary>Adds a diagnostic; an equal one is kept once.</summary>
    public void Add(Diagnostic diagnostic)
    {
        lock (gate) found.Add(diagnostic);
        if (diagnostic.IsError) hasErrors = true;
    }

    /// <summary>Creates and adds a diagnostic.</summary>
    public void Report(DiagnosticDescriptor descriptor, SourceLocation location, params ReadOnlySpan<object?> arguments) =>
        Add(Diagnostic.Create(descriptor, location, arguments));

    /// <summary>All diagnostics, sorted by location.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        lock (gate) return [.. found.Order()];
    }
}
