using System.Collections.Concurrent;

namespace Placard.Outputs;

/// <summary>A cache of values that several outputs need; each is computed once.</summary>
/// <remarks>A value must depend on the <see cref="Content.Site"/> only, so that a later build of the same site may reuse it.</remarks>
public sealed class OutputCache
{
    private readonly ConcurrentDictionary<object, Lazy<object>> values = new();

    internal T Get<T>(object key, Func<T> create) where T : class => (T)values.GetOrAdd(key, _ => new(create)).Value;
}
