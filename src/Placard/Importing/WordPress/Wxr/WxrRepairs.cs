using System.Runtime.InteropServices;

namespace Placard.Importing.WordPress.Wxr;

/// <summary>Collects repairs, those of one kind within one item as one.</summary>
internal sealed class WxrRepairs
{
    private readonly Dictionary<WxrRepairKind, WxrRepair> pending = [];

    public List<WxrRepair> All { get; } = [];

    public void Add(WxrRepairKind kind, int line, int count = 1)
    {
        ref var repair = ref CollectionsMarshal.GetValueRefOrAddDefault(pending, kind, out var exists);
        repair = exists ? repair with { Line = Math.Min(repair.Line, line), Count = repair.Count + count } : new WxrRepair(kind, line, count);
    }

    /// <summary>Ends an item: what is added later is another repair.</summary>
    public void EndItem()
    {
        if (pending.Count == 0) return;
        All.AddRange(pending.Values.OrderBy(repair => repair.Line).ThenBy(repair => repair.Kind));
        pending.Clear();
    }
}
