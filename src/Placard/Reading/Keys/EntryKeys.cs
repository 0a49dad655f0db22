using Placard.Content;
using Placard.Reading.FrontMatter;
using Placard.Syntax;

namespace Placard.Reading.Keys;

/// <summary>
/// Declares keys of each kind for one kind of entry. A declaration names the value twice: as it is taken from an entry, and as an entry
/// is made that has it. Without the second, the reader of the kind reads the key.
/// </summary>
internal static class EntryKeys<T> where T : Entry
{
    public static EntryKey<T> ShortText(string name, string example, string meaning, Func<T, string?> get, Func<T, string, T>? set = null) =>
        Of(Keys<T>.ShortText(name, example, meaning, get), set, reader => reader.Keys.Text(name));

    public static EntryKey<T> LongText(string name, string example, string meaning, Func<T, string?> get, Func<T, string, T>? set = null) =>
        Of(Keys<T>.LongText(name, example, meaning, get), set, reader => reader.Keys.Text(name));

    public static EntryKey<T> Url(string name, string example, string meaning, Func<T, string?> get, Func<T, string, T>? set = null) =>
        Of(Keys<T>.Url(name, example, meaning, get), set, reader => reader.Keys.Url(name));

    public static EntryKey<T> Date(string name, string example, string meaning, Func<T, ArchiveDate?> get, Func<T, ArchiveDate, T>? set = null) =>
        new(Keys<T>.Date(name, example, meaning, get))
        {
            Read = set is null ? null : (entry, reader) => reader.Keys.Date(name) is { } date ? set(entry, date) : entry,
        };

    public static EntryKey<T> PastDate(string name, string example, string meaning, Func<T, EdtfDate?> get, Func<T, EdtfDate, T>? set = null) =>
        new(Keys<T>.PastDate(name, example, meaning, get))
        {
            Read = set is null ? null : (entry, reader) => reader.Keys.PastDate(name) is { } date ? set(entry, date) : entry,
        };

    public static EntryKey<T> Schedule(string name, string example, string meaning, Func<T, ScheduledTime?> get, Func<T, ScheduledTime, T> set) =>
        new(Keys<T>.Schedule(name, example, meaning, get))
        {
            Read = (entry, reader) => reader.Keys.Schedule(name) is { } time ? set(entry, time) : entry,
        };

    /// <param name="range">The least and the largest number that is allowed.</param>
    public static EntryKey<T> Number(string name, string example, string meaning, (int Min, int Max) range, Func<T, int?> get, Func<T, int, T> set) =>
        new(Keys<T>.Number(name, example, meaning, get))
        {
            Read = (entry, reader) => reader.Keys.Number(name, range.Min, range.Max) is { } number ? set(entry, number) : entry,
        };

    /// <param name="example">The value that is not the default.</param>
    public static EntryKey<T> Flag(string name, string example, string meaning, Func<T, bool> get, Func<T, bool, T>? set = null) =>
        new(Keys<T>.Flag(name, example, meaning, get))
        {
            Read = set is null ? null : (entry, reader) => set(entry, reader.Keys.Flag(name, otherwise: example != "true")),
        };

    public static EntryKey<T> Choice<TEnum>(string name, string example, string meaning, Func<T, TEnum?> get, Func<T, TEnum, T> set)
        where TEnum : struct,
            Enum => new(Keys<T>.Choice(name, example, meaning, get))
            {
                Read = (entry, reader) => reader.Keys.Choice<TEnum>(name) is { } choice ? set(entry, choice) : entry,
            };

    public static EntryKey<T> Texts(string name, string example, string meaning, Func<T, IReadOnlyList<string>> get, Func<T, IReadOnlyList<string>, T> set) =>
        Of(Keys<T>.Texts(name, example, meaning, get), set, reader => reader.Names(name));

    /// <summary>A map, or a list of maps.</summary>
    public static EntryKey<T> Nested(Key<T> key, Func<T, EntryReader, T> read) => new(key) { Read = read };

    /// <summary>A key with ways of its own to be read and written, which templates do not see.</summary>
    public static EntryKey<T> Custom(string name, ValueKind kind, string example, string meaning, Func<T, YamlNode?> write,
        Func<T, EntryReader, T>? read = null) =>
        new(Keys<T>.Of(name, kind, example, meaning, write, null)) { Read = read };

    private static EntryKey<T> Of<TValue>(Key<T> key, Func<T, TValue, T>? set, Func<EntryReader, TValue?> read) where TValue : class =>
        new(key) { Read = set is null ? null : (entry, reader) => read(reader) is { } value ? set(entry, value) : entry };
}
