namespace Placard.Content;

/// <summary>
/// The source of an entry's body: the text that its file had when it was last read. A host that reads an archive repeatedly has the reading's cache follow
/// the file here, while the entry, and the links to it, stay as they are. Two sources are equal while their bodies are.
/// </summary>
internal sealed class BodySource(Body body) : IEquatable<BodySource>
{
    private volatile Body current = body;

    public Body Current => current;

    /// <summary>Takes the body of a later reading of the same file.</summary>
    public void Follow(Body later) => current = later;

    public bool Equals(BodySource? other) => other is not null && current.Equals(other.current);

    public override bool Equals(object? obj) => Equals(obj as BodySource);

    public override int GetHashCode() => current.GetHashCode();
}
