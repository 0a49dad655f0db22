namespace Placard.Outputs.Search;

/// <summary>A word that sorts by UTF-16 code units.</summary>
internal readonly struct SortedWord : IComparable<SortedWord>
{
    private readonly WordTable words;
    private readonly ulong start;

    public SortedWord(WordTable words, int number)
    {
        (this.words, Number) = (words, number);
        var word = words[number];
        for (var i = 0; i < 4; i++) start = (start << 16) | (i < word.Length ? word[i] : '\0');
    }

    public int Number { get; }

    /// <summary>Most words differ within their first four letters and are compared without a look-up.</summary>
    public int CompareTo(SortedWord other) => start != other.start ? start.CompareTo(other.start) : words[Number].SequenceCompareTo(other.words[other.Number]);
}
