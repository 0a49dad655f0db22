using System.Collections.Concurrent;

namespace Placard.Outputs;

/// <summary>Values that several outputs need, each computed once, by the first that asks.</summary>
/// <remarks>What is stored must follow from the <see cref="Content.Site"/> alone, so that a later build of the same site may reuse it.</remarks>
public sealed class OutputCache
{
    private readonly ConcurrentDictionary<object, Lazy<object>> values = new();

    internal T Get<T>(object key, Func<T> create) where T : class => (T)values.GetOrAdd(key, _ => new(create)).Value;
}
