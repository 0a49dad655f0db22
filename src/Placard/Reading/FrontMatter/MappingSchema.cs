using System.Collections.Frozen;

namespace Placard.Reading.FrontMatter;

/// <summary>A key that authors may write.</summary>
/// <param name="Example">A value as an author would write it; messages quote it. A flag's is the one that is not so by itself.</param>
/// <param name="Meaning">What the key says, for editors and the generated schemas.</param>
/// <param name="Words">The values that a word may have.</param>
/// <param name="MayBeEmpty">Whether <c>""</c> says something; elsewhere it is what editors leave where nothing was filled in.</param>
/// <param name="Parts">The keys of the value, where it is a map or a list of them.</param>
internal sealed record KeyDefinition(
    string Name, ValueKind Shape, string Example, string Meaning, bool Required = false, IEnumerable<string>? Words = null, Func<MappingSchema>? Parts = null, bool MayBeEmpty = false);

/// <summary>The shape of a key's value.</summary>
internal enum ValueKind
{
    Text,
    LongText,
    Language,
    Date,
    Number,
    Flag,
    Word,
    Address,
    FilePath,
    List,
    Map,
    Maps,
    Anything,
}

/// <summary>The keys that one kind of file, or one map in it, may hold.</summary>
internal sealed class MappingSchema(params IEnumerable<KeyDefinition> keys)
{
    private readonly FrozenDictionary<string, KeyDefinition> byName = keys.ToFrozenDictionary(key => key.Name, StringComparer.Ordinal);

    public IReadOnlyList<KeyDefinition> Keys { get; } = [.. keys];

    public IEnumerable<string> Names => Keys.Select(key => key.Name);

    public KeyDefinition? Find(string name) => byName.GetValueOrDefault(name);

    public MappingSchema With(params IEnumerable<KeyDefinition> more) => new(Keys.Concat(more));
}
