namespace Placard.Images.Formats;

/// <summary>Checks that a GIF image contains nothing but frames and their timing.</summary>
internal static class GifMetadata
{
    private const byte Frame = 0x2C, Extension = 0x21, End = 0x3B, Timing = 0xF9, Application = 0xFF;

    private const int Header = 13, FrameHeader = 10;

    /// <summary>Whether the image is free of metadata; false if its blocks are incomplete or anything follows them.</summary>
    public static bool IsAbsentFrom(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Header) return false;
        for (var at = Header + TableSize(bytes[10]); at < bytes.Length;)
        {
            switch (bytes[at])
            {
                case End: return at == bytes.Length - 1;
                case Frame when at + FrameHeader < bytes.Length: at += FrameHeader + TableSize(bytes[at + FrameHeader - 1]) + 1; break;
                case Extension when IsHarmless(bytes[(at + 1)..]): at += 2; break;
                default: return false;
            }
            while (at < bytes.Length && bytes[at] != 0) at += bytes[at] + 1;
            at++;
        }
        return false;
    }

    /// <summary>Comments, plain text and application data are not.</summary>
    private static bool IsHarmless(ReadOnlySpan<byte> extension) =>
        extension is [Timing, ..] || extension is [Application, 11, ..]
            && (extension[2..].StartsWith("NETSCAPE2.0"u8) || extension[2..].StartsWith("ANIMEXTS1.0"u8));

    /// <summary>The length of a table of colours by the flags before it.</summary>
    public static int TableSize(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
