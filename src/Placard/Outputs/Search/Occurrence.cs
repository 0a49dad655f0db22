namespace Placard.Outputs.Search;

/// <summary>Where a word stands once.</summary>
internal readonly struct Occurrence
{
    private const int FieldBits = 2;

    private readonly uint positionAndField;

    /// <param name="entry">The number of the entry.</param>
    /// <param name="position">How many words stand before it there.</param>
    /// <param name="field">In which field.</param>
    public Occurrence(int entry, int position, SearchField field) => (Entry, positionAndField) = (entry, ((uint)position << FieldBits) | (uint)field);

    public int Entry { get; }

    public int Position => (int)(positionAndField >> FieldBits);

    public SearchField Field => (SearchField)(positionAndField & ((1 << FieldBits) - 1));
}
