namespace Placard.Outputs.Search;

/// <summary>Where one word stands: entry by entry, the places in each and its weight there.</summary>
internal struct Postings
{
    /// <summary>A word with more than this, in bytes, keeps its entries but not its places.</summary>
    public const int MostWithPlaces = 32 * 1024;

    /// <summary>How often a word's places in one entry are kept, so that one long text can't swell the index.</summary>
    private const int MostPlaces = 40;

    private byte[]? bytes;
    private int length, place, times, fields;

    /// <summary>What is written; the first entry's number is left to whoever joins the pieces.</summary>
    public readonly ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, length);

    public int First { get; private set; }

    public int Last { get; private set; }

    public void Add(int entry, int at, SearchField field)
    {
        if (bytes is null || length + (2 * Symbols.Longest) + 2 > bytes.Length) MakeRoom();
        if (times == 0) (First, Last) = (entry, entry);
        else if (Last != entry)
        {
            EndEntry();
            Write(entry - Last);
            (Last, place, times, fields) = (entry, 0, 0, 0);
        }
        fields |= 1 << (int)field;
        if (++times <= MostPlaces && length <= MostWithPlaces) Write(at - place);
        place = at;
    }

    /// <summary>Room for it was made when its last word was added.</summary>
    public void EndEntry() => bytes![length++] = Symbols.OfWeight(Weight());

    private void Write(int number)
    {
        if (Symbols.IsShort(number)) bytes![length++] = Symbols.Of(number);
        else length += Symbols.Write(bytes.AsSpan(length), number);
    }

    private void MakeRoom()
    {
        if (bytes is null) bytes = new byte[32];
        else Array.Resize(ref bytes, bytes.Length * 2);
    }

    private readonly int Weight()
    {
        var weight = times > 7 ? 3 : times > 2 ? 2 : 1;
        if ((fields & 1 << (int)SearchField.Title) != 0) weight += 8;
        if ((fields & 1 << (int)SearchField.Label) != 0) weight += 2;
        if ((fields & 1 << (int)SearchField.Summary) != 0) weight += 2;
        return weight;
    }
}
