using System.Collections.Concurrent;
using Placard.Building;

namespace Placard.HostTests;

/// <summary>Keeps what is published, and the order in which it came.</summary>
public sealed class MemorySink : IOutputSink
{
    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Order { get; } = new();

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (!Files.TryAdd(path, bytes.ToArray())) throw new InvalidOperationException($"{path} is written twice.");
        Order.Enqueue(path);
    }
}
