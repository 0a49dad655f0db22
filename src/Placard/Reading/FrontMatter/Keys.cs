using Placard.Content;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Reading.FrontMatter;

/// <summary>
/// Declares keys of each kind for records of one type. A template member has the name and the value of its key, unless the declaration says otherwise.
/// </summary>
internal static class Keys<T>
{
    public static Key<T> ShortText(string name, string example, string meaning, Func<T, string?> get) => Text(name, ValueKind.Text, example, meaning, get);

    public static Key<T> LongText(string name, string example, string meaning, Func<T, string?> get) => Text(name, ValueKind.LongText, example, meaning, get);

    public static Key<T> Url(string name, string example, string meaning, Func<T, string?> get) => Text(name, ValueKind.Url, example, meaning, get);

    public static Key<T> Email(string name, string example, string meaning, Func<T, string?> get) => Text(name, ValueKind.Email, example, meaning, get);

    public static Key<T> Date(string name, string example, string meaning, Func<T, ArchiveDate?> get) =>
        Of(name, ValueKind.Date, example, meaning, record => YamlValue.Date(get(record)), record => get(record));

    /// <summary>A date of the past, of which less than a day may be known.</summary>
    public static Key<T> PastDate(string name, string example, string meaning, Func<T, EdtfDate?> get) =>
        Of(name, ValueKind.PastDate, example, meaning, record => YamlValue.PastDate(get(record)), record => get(record));

    /// <summary>A day or a time at which something begins or ends; templates see the moment, by a member of their own.</summary>
    public static Key<T> Schedule(string name, string example, string meaning, Func<T, ScheduledTime?> get) =>
        Of(name, ValueKind.Schedule, example, meaning, record => get(record) is { } time ? YamlValue.Plain(time.ToString()) : null, null);

    public static Key<T> Number(string name, string example, string meaning, Func<T, int?> get) =>
        Of(name, ValueKind.Number, example, meaning, record => YamlValue.Number(get(record)), record => get(record));

    /// <param name="example">The value that is not the default; only that one is written.</param>
    public static Key<T> Flag(string name, string example, string meaning, Func<T, bool> get) =>
        Of(name, ValueKind.Flag, example, meaning, record => get(record) == (example == "true") ? YamlValue.Plain(example) : null, record => get(record));

    public static Key<T> Choice<TEnum>(string name, string example, string meaning, Func<T, TEnum?> get) where TEnum : struct,
        Enum => Of(name, ValueKind.Choice, example, meaning, record => NameOf(get(record)) is { } value ? YamlValue.Plain(value) : null,
            record => NameOf(get(record))) with
        {
            AllowedValues = EnumNames<TEnum>.Names,
        };

    public static Key<T> Texts(string name, string example, string meaning, Func<T, IReadOnlyList<string>> get) =>
        Of(name, ValueKind.List, example, meaning, record => YamlValue.Texts(get(record)), get);

    /// <param name="get">The path of the source file; null where there is none.</param>
    public static Key<T> File(string name, string example, string meaning, Func<T, string?> get) =>
        Of(name, ValueKind.FilePath, example, meaning, record => YamlValue.Path(get(record)), null);

    public static Key<T> Map<TNested>(string name, string example, string meaning, MappingSchema<TNested> nested, Func<T, TNested?> get) where TNested
        : class =>
        Of(name, ValueKind.Map, example, meaning, record => get(record) is { } value ? nested.Write(value) : null, get) with { NestedKeys = nested };

    public static Key<T> Maps<TNested>(string name, string example, string meaning, MappingSchema<TNested> nested, Func<T, IReadOnlyList<TNested>> get) =>
        Of(name, ValueKind.Maps, example, meaning, record => YamlValue.List(get(record).Select(nested.Write)), get) with { NestedKeys = nested };

    /// <summary>A key with a way of its own to be written; without <paramref name="member"/> templates do not see it.</summary>
    public static Key<T> Of(string name, ValueKind kind, string example, string meaning, Func<T, YamlNode?> write, Func<T, object?>? member) =>
        new(name, kind, example, meaning, write) { Member = member, MemberName = member is null ? null : name };

    private static Key<T> Text(string name, ValueKind kind, string example, string meaning, Func<T, string?> get) =>
        Of(name, kind, example, meaning, record => YamlValue.Text(get(record)), get);

    private static string? NameOf<TEnum>(TEnum? value) where TEnum : struct, Enum => value is { } choice ? EnumNames<TEnum>.NameFor(choice) : null;
}
