using Placard.Syntax;

namespace Placard.Reading.FrontMatter;

/// <summary>A key of the maps that are read into records of one type, with the way back from the record to the file and to templates.</summary>
/// <param name="Write">The value as the file has it; null where the record has none, so that the key is left out.</param>
internal record Key<T>(string Name, ValueKind Kind, string Example, string Meaning, Func<T, YamlNode?> Write) : KeyDefinition(Name, Kind, Example, Meaning)
{
    /// <summary>The value as templates see it; null where a template member computes it from more than the record.</summary>
    public Func<T, object?>? Member { get; init; }
}

/// <summary>The keys of the maps that are read into records of one type.</summary>
internal sealed class MappingSchema<T>(params Key<T>[] keys) : MappingSchema(keys)
{
    public IReadOnlyList<Key<T>> Declarations { get; } = keys;

    /// <summary>The record as a map, its keys in the order of their declarations.</summary>
    public YamlMapping Write(T record) => YamlValue.Map(Declarations.Select(key => (key.Name, key.Write(record))));
}
