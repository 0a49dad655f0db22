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
    /// <summary>How often a word's places in one entry are kept, so that one long text can't swell the index.</summary>
    private const int MostPlaces = 40;

    /// <summary>What parts one field from the next, so that no phrase spans both.</summary>
    private const int FieldGap = 8;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly List<int> touched = [];
    private Postings[] postings = new Postings[1024];
    private int entry, place;
    private SearchField field;

    public IEnumerable<KeyValuePair<string, int>> Numbers => numbers.Dictionary;

    public ref readonly Postings this[int number] => ref postings[number];

    public void BeginEntry(int number) => (entry, place) = (number, 0);

    public void BeginField(SearchField next) => (field, place) = (next, place + FieldGap);

    public void Add(ReadOnlySpan<char> word)
    {
        place++;
        if (!numbers.TryGetValue(word, out var number))
        {
            number = numbers.Dictionary.Count;
            numbers[word] = number;
            if (number == postings.Length) Array.Resize(ref postings, number * 2);
            postings[number].Last = -1;
        }
        ref var its = ref postings[number];
        if (its.Last != entry)
        {
            touched.Add(number);
            its.Begin(entry);
        }
        its.Fields |= 1 << (int)field;
        if (++its.Times <= MostPlaces) its.Write(place - its.Place);
        its.Place = place;
    }

    public void EndEntry()
    {
        foreach (var number in touched) postings[number].End();
        touched.Clear();
    }
}

/// <summary>Where one word stands: entry by entry, the places in each and its weight there.</summary>
internal struct Postings
{
    /// <summary>What is written; the first entry's number is left to whoever joins the pieces.</summary>
    public byte[]? Bytes;
    public int Length, First, Last, Count, Place, Times, Fields;

    public void Begin(int entry)
    {
        if (Count++ == 0) First = entry;
        else Write(entry - Last);
        (Last, Place, Times, Fields) = (entry, 0, 0, 0);
    }

    public void End()
    {
        MakeRoom();
        Bytes![Length++] = Symbols.OfWeight(Weight());
    }

    public void Write(int number)
    {
        MakeRoom();
        Length += Symbols.Write(Bytes.AsSpan(Length), number);
    }

    private void MakeRoom()
    {
        if (Bytes is null) Bytes = new byte[16];
        else if (Length + 8 > Bytes.Length) Array.Resize(ref Bytes, Bytes.Length * 2);
    }

    private readonly int Weight()
    {
        var weight = Times > 7 ? 3 : Times > 2 ? 2 : 1;
        if ((Fields & 1 << (int)SearchField.Title) != 0) weight += 8;
        if ((Fields & 1 << (int)SearchField.Label) != 0) weight += 2;
        if ((Fields & 1 << (int)SearchField.Summary) != 0) weight += 2;
        return weight;
    }
}
