using System.Collections.Frozen;

namespace Placard.Reading.FrontMatter;

/// <summary>The keys that one kind of file, or one map in it, may hold.</summary>
internal class MappingSchema(params IEnumerable<KeyDefinition> keys)
{
    private readonly FrozenDictionary<string, KeyDefinition> byName = keys.ToFrozenDictionary(key => key.Name, StringComparer.Ordinal);

    public IReadOnlyList<KeyDefinition> Keys { get; } = [.. keys];

    public IEnumerable<string> Names => Keys.Select(key => key.Name);

    public KeyDefinition? Find(string name) => byName.GetValueOrDefault(name);
}
