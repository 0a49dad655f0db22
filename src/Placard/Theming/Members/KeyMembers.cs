using Placard.Content;
using Placard.Reading.FrontMatter;
using Placard.Reading.Keys;

namespace Placard.Theming.Members;

/// <summary>Template members that follow from the declarations of front matter keys.</summary>
internal static class KeyMembers
{
    /// <summary>The members of the keys that all entries share.</summary>
    public static IEnumerable<(string Name, Func<T, PageContext, object?> Get)> Shared<T>() where T : Entry => Of<Entry, T>(SharedKeys.All, entry => entry);

    /// <summary>The members of the keys of one kind of entry.</summary>
    public static IEnumerable<(string Name, Func<T, PageContext, object?> Get)> Of<T>(EntrySchema<T> schema) where T : Entry =>
        Of<T, T>(schema.Own, entry => entry);

    /// <summary>The members of the keys of a map.</summary>
    public static IEnumerable<(string Name, Func<T, PageContext, object?> Get)> Of<T>(MappingSchema<T> schema) =>
        Of<T, T>(schema.Declarations, record => record);

    /// <summary>The members of an object that holds the record of a map.</summary>
    public static IEnumerable<(string Name, Func<TOwner, PageContext, object?> Get)> Of<TOwner, T>(MappingSchema<T> schema, Func<TOwner, T> record) =>
        Of(schema.Declarations, record);

    private static IEnumerable<(string Name, Func<TOwner, PageContext, object?> Get)> Of<T, TOwner>(IEnumerable<Key<T>> keys, Func<TOwner, T> record) =>
        from key in keys
        where key is { MemberName: not null, Member: not null }
        select (key.MemberName, (Func<TOwner, PageContext, object?>)((owner, _) => key.Member!(record(owner))));
}
