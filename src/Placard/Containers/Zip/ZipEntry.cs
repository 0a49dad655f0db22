namespace Placard.Containers.Zip;

/// <summary>An entry of a zip that may be read.</summary>
/// <param name="Path">The path inside the zip.</param>
/// <param name="Size">The number of bytes, as the directory states it.</param>
/// <param name="Compressed">The number of bytes in the zip.</param>
/// <param name="Checksum">The CRC-32 of the bytes.</param>
/// <param name="IsDeflated">Whether the bytes are deflated; else they are stored.</param>
/// <param name="HeaderOffset">The offset of the local header.</param>
public sealed record ZipEntry(string Path, long Size, long Compressed, uint Checksum, bool IsDeflated, long HeaderOffset) : TreeFile(Path, Size);
