namespace Placard.Outputs.Search;

/// <summary>Where in an entry a word stands; a title beats all the rest.</summary>
internal enum SearchField
{
    Title,
    Label,
    Summary,
    Body,
}

/// <summary>The words of some entries, in the order of their numbers, and where each stands; on one thread.</summary>
internal sealed class SearchWords
{
    /// <summary>What parts one field from the next, so that no phrase spans both.</summary>
    private const int FieldGap = 8;

    private readonly WordTable words = new();
    private Postings[] postings = new Postings[4096];
    private int entry, place;
    private SearchField field;

    public int Count => words.Count;

    public ReadOnlySpan<char> Word(int number) => words[number];

    public ref Postings this[int number] => ref postings[number];

    public void BeginEntry(int number) => (entry, place) = (number, 0);

    public void BeginField(SearchField next) => (field, place) = (next, place + FieldGap);

    public void Add(ReadOnlySpan<char> word)
    {
        var number = words.NumberOf(word);
        if (number >= postings.Length) Array.Resize(ref postings, postings.Length * 2);
        postings[number].Add(entry, ++place, field);
    }

    /// <summary>To be called once, after the last word.</summary>
    public void End()
    {
        for (var i = 0; i < Count; i++) postings[i].EndEntry();
    }
}
