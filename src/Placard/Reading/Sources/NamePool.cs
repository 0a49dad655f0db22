using System.Collections.Concurrent;

namespace Placard.Reading.Sources;

/// <summary>Keeps equal names, such as tags, once for all entries. Thread-safe.</summary>
internal sealed class NamePool
{
    private readonly ConcurrentDictionary<string, string> names = new(StringComparer.Ordinal);

    public string Pooled(string name) => names.GetOrAdd(name, name);
}
