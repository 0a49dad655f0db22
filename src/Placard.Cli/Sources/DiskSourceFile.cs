using Placard.Model;

namespace Placard.Cli.Sources;

/// <summary>A file on disk; its bytes are kept only while the budget of its folder lasts, else read again.</summary>
internal sealed class DiskSourceFile(string path, string displayPath, string fullPath, MemoryBudget budget) : SourceFile(path, displayPath)
{
    private byte[]? kept;
    private int length = -1;

    public override ReadOnlyMemory<byte> Read()
    {
        if (kept is not null) return kept;
        var bytes = File.ReadAllBytes(fullPath);
        if (length >= 0 && bytes.Length != length)
            throw new IOException($"{DisplayPath} changed while it was being read. Build again.");
        length = bytes.Length;
        if (budget.TryTake(bytes.Length)) kept = bytes;
        return bytes;
    }

    public bool IsKept => kept is not null;

    /// <summary>Lets another file have this one's share of the budget; for a file that has been replaced.</summary>
    public void Retire()
    {
        if (kept is not null) budget.GiveBack(kept.Length);
    }
}
