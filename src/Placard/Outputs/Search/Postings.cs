namespace Placard.Outputs.Search;

/// <summary>Where one word stands: entry by entry, the places in each and its weight there.</summary>
internal struct Postings
{
    /// <summary>A word with more than this, in bytes, keeps its entries but not its places.</summary>
    public const int MostWithPlaces = 32 * 1024;

    /// <summary>How often a word's places in one entry are kept, so that one long text can't swell the index.</summary>
    private const int MostPlaces = 40;

    /// <summary>What one occurrence may need: the end of one entry, the number of the next, and a place.</summary>
    private const int RoomForOne = (2 * Symbols.Longest) + 2;

    private byte[]? bytes;
    private int length, place, times, fields;

    /// <summary>What is written; the first entry's number is left to whoever joins the pieces.</summary>
    public readonly ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, length);

    public int First { get; private set; }

    public int Last { get; private set; }

    /// <param name="occurrences">In the order of entries and places, after all that were added before.</param>
    public void Add(ReadOnlySpan<Occurrence> occurrences)
    {
        if (bytes is null) (First, Last) = (occurrences[0].Entry, occurrences[0].Entry);
        var room = bytes ?? new byte[32];
        var at = length;
        foreach (ref readonly var occurrence in occurrences)
        {
            if (at + RoomForOne > room.Length) Array.Resize(ref room, room.Length * 2);
            if (Last != occurrence.Entry)
            {
                room[at++] = Symbols.OfWeight(Weight());
                at += Symbols.Write(room.AsSpan(at), occurrence.Entry - Last);
                (Last, place, times, fields) = (occurrence.Entry, 0, 0, 0);
            }
            fields |= 1 << (int)occurrence.Field;
            if (++times <= MostPlaces && at <= MostWithPlaces) at += Symbols.Write(room.AsSpan(at), occurrence.Place - place);
            place = occurrence.Place;
        }
        (bytes, length) = (room, at);
    }

    /// <summary>To be called once, after the last occurrence, for which room was made.</summary>
    public void End() => bytes![length++] = Symbols.OfWeight(Weight());

    private readonly int Weight()
    {
        var weight = times > 7 ? 3 : times > 2 ? 2 : 1;
        if ((fields & 1 << (int)SearchField.Title) != 0) weight += 8;
        if ((fields & 1 << (int)SearchField.Label) != 0) weight += 2;
        if ((fields & 1 << (int)SearchField.Summary) != 0) weight += 2;
        return weight;
    }
}
