using System.Buffers.Binary;
using Placard.Files;

namespace Placard.Images.Formats;

/// <summary>Counts the frames of an animation without decoding them.</summary>
internal static class AnimationFrames
{
    private const byte GifFrame = 0x2C, GifExtension = 0x21;

    private const int GifHeaderLength = 13, GifFrameHeaderLength = 10, WebpHeaderLength = 12;

    /// <summary>The number of frames up to the first block that is incomplete or unknown.</summary>
    public static int Count(SourceFile file, ImageFormat format)
    {
        var frames = 0;
        file.UseBytes(bytes => frames = format == ImageFormat.Gif ? CountGif(bytes) : CountWebp(bytes));
        return frames;
    }

    private static int CountGif(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < GifHeaderLength) return 0;
        var frames = 0;
        for (var at = GifHeaderLength + GifMetadata.TableSize(bytes[10]); at < bytes.Length; at++)
        {
            if (bytes[at] == GifFrame && at + GifFrameHeaderLength < bytes.Length)
            {
                frames++;
                at += GifFrameHeaderLength + GifMetadata.TableSize(bytes[at + GifFrameHeaderLength - 1]) + 1;
            }
            else if (bytes[at] == GifExtension)
            {
                at += 2;
            }
            else
            {
                break;
            }
            while (at < bytes.Length && bytes[at] != 0) at += bytes[at] + 1;
        }
        return frames;
    }

    private static int CountWebp(ReadOnlySpan<byte> bytes)
    {
        var frames = 0;
        for (long at = WebpHeaderLength; at + 8 <= bytes.Length;)
        {
            var chunk = bytes[(int)at..];
            if (chunk.StartsWith("ANMF"u8)) frames++;
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            at += 8 + length + (length & 1);
        }
        return frames;
    }
}
