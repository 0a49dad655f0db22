using Placard.Content;
using Placard.Reading.FrontMatter;
using Placard.Syntax;

namespace Placard.Reading.Keys;

/// <summary>A key of an entry's file: everything that readers, editors, documents, templates and writers need to know of it.</summary>
internal sealed record EntryKey<T> : Key<T> where T : Entry
{
    public EntryKey(Key<T> key) : base(key)
    {
    }

    /// <summary>
    /// The entry with the value that its file gives; called only where the file has the key. Null where the reader of the kind reads the key together with
    /// others.
    /// </summary>
    public Func<T, EntryReader, T>? Read { get; init; }

    /// <summary>The same key, which templates see under another name or with another value.</summary>
    public EntryKey<T> SeenAs(string member, Func<T, object?> value, string note = "") => this with { MemberName = member, Member = value, MemberNote = note };

    /// <summary>The same key, whose member needs more than the entry: Theming computes it.</summary>
    public EntryKey<T> Computed(string member, string note) => this with { MemberName = member, Member = null, MemberNote = note };

    /// <summary>The same key, which templates do not see.</summary>
    public EntryKey<T> Hidden() => this with { MemberName = null, Member = null };
}

/// <summary>The keys of one kind of entry.</summary>
/// <param name="shared">The keys that it shares with other kinds, first in every list.</param>
/// <param name="own">The keys of this kind.</param>
internal sealed class EntrySchema<T>(IEnumerable<EntryKey<Entry>> shared, params EntryKey<T>[] own) : MappingSchema([.. shared, .. own]) where T : Entry
{
    private readonly EntryKey<T>[] read = [.. own.Where(key => key.Read is not null)];

    public IReadOnlyList<EntryKey<Entry>> Shared { get; } = [.. shared];

    public IReadOnlyList<EntryKey<T>> Own { get; } = own;

    /// <summary>Reads the keys of this kind into an entry that has the shared ones.</summary>
    public T Read(EntryReader reader, T entry) => reader.ReadInto(entry, read);

    public YamlMapping Write(T entry) =>
        YamlValue.Map([.. Shared.Select(key => (key.Name, key.Write(entry))), .. Own.Select(key => (key.Name, key.Write(entry)))]);
}
