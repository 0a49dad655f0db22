namespace Placard.Packaging.Packs;

/// <summary>Takes the entries of a pack: a zip, or a folder.</summary>
public interface IPackEntries
{
    /// <summary>Does for an entry what can be done before its turn; from any thread.</summary>
    /// <param name="bytes">Bytes that stay as they are.</param>
    /// <returns>Adds the entry; called on one thread, in the order of the entries.</returns>
    Action Prepare(string path, ReadOnlyMemory<byte> bytes);

    /// <summary>Adds an entry from a stream, which is read to its end; on one thread, in the order of the entries.</summary>
    void Add(string path, Stream bytes, long length);
}
