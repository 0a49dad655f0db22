namespace Placard.Diagnostics;

/// <summary>The diagnostics of one code in one file: the first by location, and the number of the others.</summary>
internal sealed class DiagnosticGroup
{
    private readonly SortedSet<Diagnostic> kept = [];
    private HashSet<(int Line, int Column, int Message)>? others;

    public void Add(Diagnostic diagnostic)
    {
        if (kept.Count < DiagnosticBag.MaxOfAKind)
        {
            kept.Add(diagnostic);
            return;
        }
        var last = kept.Max!;
        if (diagnostic >= last)
        {
            if (diagnostic > last) CountOther(diagnostic);
            return;
        }
        if (!kept.Add(diagnostic)) return;
        kept.Remove(last);
        CountOther(last);
    }

    /// <summary>What was kept, and a diagnostic that counts the others.</summary>
    public IEnumerable<Diagnostic> All =>
        others is null ? kept : kept.Append(Diagnostic.Create(DiagnosticDescriptors.MoreOfAKind, kept.Max!.Location, others.Count, kept.Max.Descriptor.Code));

    private void CountOther(Diagnostic other) =>
        (others ??= []).Add((other.Location.Line, other.Location.Column, string.GetHashCode(other.Message, StringComparison.Ordinal)));
}
