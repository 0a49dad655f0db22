namespace Placard.Containers.Warc;

/// <summary>Where a record lies in a WARC.</summary>
/// <param name="Offset">The offset of its gzip member.</param>
/// <param name="Length">The length of its gzip member.</param>
/// <param name="Digest">The digest of its payload: <c>sha256:</c> and hexadecimal digits.</param>
public sealed record WarcPlace(long Offset, long Length, string Digest);
