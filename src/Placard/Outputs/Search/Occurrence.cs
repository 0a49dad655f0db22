namespace Placard.Outputs.Search;

/// <summary>Where a word stands once.</summary>
/// <param name="Entry">The number of the entry.</param>
/// <param name="Place">How many words stand before it there.</param>
/// <param name="Field">In which field.</param>
internal readonly record struct Occurrence(int Entry, int Place, SearchField Field);
