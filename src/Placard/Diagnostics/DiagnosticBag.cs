namespace Placard.Diagnostics;

/// <summary>
/// Collects diagnostics from any thread, without duplicates. Of one code in one file it keeps the first <see cref="MaxOfAKind"/> by location and
/// counts the others, so that a file with a million errors costs little memory and can be read about.
/// </summary>
public sealed class DiagnosticBag
{
    /// <summary>The number of diagnostics of one code that are kept for one file.</summary>
    public const int MaxOfAKind = 100;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Code, string Path), DiagnosticGroup> found = [];
    private volatile bool hasErrors;
    private int additions;

    /// <summary>Whether any diagnostic is an error.</summary>
    public bool HasErrors => hasErrors;

    /// <summary>How often a diagnostic was added, an equal one again included.</summary>
    internal int Additions => Volatile.Read(ref additions);

    /// <summary>Adds a diagnostic; an equal one is kept once.</summary>
    public void Add(Diagnostic diagnostic)
    {
        var key = (diagnostic.Descriptor.Code, diagnostic.Location.Path);
        Interlocked.Increment(ref additions);
        lock (gate)
        {
            if (!found.TryGetValue(key, out var group)) found.Add(key, group = new DiagnosticGroup());
            group.Add(diagnostic);
        }
        if (diagnostic.IsError) hasErrors = true;
    }

    /// <summary>Creates and adds a diagnostic.</summary>
    public void Report(DiagnosticDescriptor descriptor, SourceLocation location, params ReadOnlySpan<object?> arguments) =>
        Add(Diagnostic.Create(descriptor, location, arguments));

    /// <summary>All diagnostics that were kept, sorted by location; after the last of a code and file, how many more there are.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        lock (gate) return [.. found.Values.SelectMany(group => group.All).Order()];
    }
}
