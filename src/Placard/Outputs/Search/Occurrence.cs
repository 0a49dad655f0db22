namespace Placard.Outputs.Search;

/// <summary>Where a word stands once.</summary>
internal readonly struct Occurrence
{
    private const int FieldBits = 2;

    private readonly uint placeAndField;

    /// <param name="entry">The number of the entry.</param>
    /// <param name="place">How many words stand before it there.</param>
    /// <param name="field">In which field.</param>
    public Occurrence(int entry, int place, SearchField field) => (Entry, placeAndField) = (entry, ((uint)place << FieldBits) | (uint)field);

    public int Entry { get; }

    public int Place => (int)(placeAndField >> FieldBits);

    public SearchField Field => (SearchField)(placeAndField & ((1 << FieldBits) - 1));
}
