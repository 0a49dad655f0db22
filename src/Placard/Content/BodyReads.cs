namespace Placard.Content;

/// <summary>
/// Notes the files whose bodies are read while something is made, on all threads that work on it. Everything else of a <see cref="Site"/> is in memory,
/// so that two builds of equal sites differ only in what was made of these bodies.
/// </summary>
internal sealed class BodyReads : IDisposable
{
    private static readonly AsyncLocal<BodyReads?> Current = new();

    private readonly Lock gate = new();
    private readonly List<string> paths = [];
    private readonly BodyReads? outer = Current.Value;

    private BodyReads() => Current.Value = this;

    /// <summary>The number of reads noted by now where reads are noted, else 0.</summary>
    public static int Count => Current.Value is { } reads ? reads.CountNow() : 0;

    /// <summary>The paths of the files, some perhaps repeated. To be asked for when all work has ended.</summary>
    public IReadOnlyList<string> Paths => paths;

    /// <summary>Notes what is read until it is disposed, by the same method.</summary>
    public static BodyReads Begin() => new();

    /// <summary>Forgets what was noted.</summary>
    public void Clear()
    {
        lock (gate) paths.Clear();
    }

    public void Dispose() => Current.Value = outer;

    /// <summary>Notes that the body of a file is read.</summary>
    public static void Note(string path)
    {
        if (Current.Value is not { } reads) return;
        lock (reads.gate) reads.paths.Add(path);
    }

    private int CountNow()
    {
        lock (gate) return paths.Count;
    }
}
