namespace Placard.Diagnostics;

/// <summary>Collects diagnostics from any thread; hands them out sorted and without repeats.</summary>
public sealed class DiagnosticBag
{
    private readonly Lock gate = new();
    private readonly HashSet<Diagnostic> found = [];
    private volatile bool hasErrors;

    public bool HasErrors => hasErrors;

    public void Add(Diagnostic diagnostic)
    {
        lock (gate) found.Add(diagnostic);
        if (diagnostic.IsError) hasErrors = true;
    }

    public void Report(DiagnosticDescriptor descriptor, SourceLocation location, params ReadOnlySpan<object?> arguments) =>
        Add(Diagnostic.Create(descriptor, location, arguments));

    public IReadOnlyList<Diagnostic> Sorted()
    {
        lock (gate) return [.. found.Order()];
    }
}
