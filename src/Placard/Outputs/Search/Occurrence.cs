namespace Placard.Outputs.Search;

/// <summary>An occurrence of a word.</summary>
internal readonly struct Occurrence
{
    private const int FieldBits = 2;

    private readonly uint positionAndField;

    /// <param name="entry">The number of the entry.</param>
    /// <param name="position">The number of words before it in the entry.</param>
    /// <param name="field">The field.</param>
    public Occurrence(int entry, int position, SearchField field) => (Entry, positionAndField) = (entry, ((uint)position << FieldBits) | (uint)field);

    public int Entry { get; }

    public int Position => (int)(positionAndField >> FieldBits);

    public SearchField Field => (SearchField)(positionAndField & ((1 << FieldBits) - 1));
}
