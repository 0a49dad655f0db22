using NetVips;
using Placard.Pictures;

namespace Placard.Benchmarks.Archives;

/// <summary>
/// An image as photographs are: shapes of all sizes, the smaller the fainter, colours that change slowly, and the grain of a sensor. Drawn with integers
/// from its number, so it is the same on every machine.
/// </summary>
internal sealed class GeneratedPhotograph(int number, int width, int height)
{
    private const int LargestCell = 512, SmallestCell = 4;

    /// <summary>Out of 256: how much of a shape's contrast those of half its size have.</summary>
    private const int Fading = 150;

    public byte[] Jpeg()
    {
        using var image = Draw();
        return image.JpegsaveBuffer(q: 92, keep: Enums.ForeignKeep.None);
    }

    public byte[] Png()
    {
        using var image = Draw();
        return image.PngsaveBuffer(keep: Enums.ForeignKeep.None);
    }

    private Image Draw()
    {
        Libvips.Ensure();
        var pixels = new byte[width * height * 3];
        Parallel.For(0, height, y =>
        {
            var grain = new SeededRandom((ulong)(number * 100_003L + y));
            for (var x = 0; x < width; x++)
            {
                var light = Shapes(x, y, SmallestCell, 0) + grain.Between(-6, 6);
                var (red, blue) = (Shapes(x, y, LargestCell / 4, 1) - 128, Shapes(x, y, LargestCell / 4, 2) - 128);
                var at = (y * width + x) * 3;
                pixels[at] = (byte)Math.Clamp(light + red / 2, 0, 255);
                pixels[at + 1] = (byte)Math.Clamp(light - (red + blue) / 4, 0, 255);
                pixels[at + 2] = (byte)Math.Clamp(light + blue / 2, 0, 255);
            }
        });
        using var image = Image.NewFromMemory(pixels, width, height, 3, Enums.BandFormat.Uchar);
        return image.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>About 0 to 255: the sum of a value for each corner of a cell, blended between them, for cells of each size.</summary>
    private int Shapes(int x, int y, int smallest, int layer)
    {
        var (sum, weight, all) = (0, 256, 0);
        for (var cell = LargestCell; cell >= smallest; cell /= 2, weight = weight * Fading / 256)
        {
            sum += Blended(x, y, cell, layer) * weight;
            all += weight;
        }
        return Math.Clamp(128 + (sum / all - 128) * 2, 0, 255);
    }

    private int Blended(int x, int y, int cell, int layer)
    {
        var (left, top) = (x / cell, y / cell);
        var (across, down) = (Smooth(x % cell * 256 / cell), Smooth(y % cell * 256 / cell));
        var above = Mixed(Corner(left, top, cell, layer), Corner(left + 1, top, cell, layer), across);
        var below = Mixed(Corner(left, top + 1, cell, layer), Corner(left + 1, top + 1, cell, layer), across);
        return Mixed(above, below, down);
    }

    private static int Mixed(int one, int other, int share) => one + (other - one) * share / 256;

    private static int Smooth(int share) => share * share * (768 - 2 * share) >> 16;

    private int Corner(int column, int row, int cell, int layer)
    {
        var hash = (uint)(number * 73_856_093 ^ column * 19_349_663 ^ row * 83_492_791 ^ (cell + layer * 7) * 27_644_437);
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6D;
        hash = (hash ^ (hash >> 12)) * 0x297A2D39;
        return (int)((hash ^ (hash >> 15)) >> 24);
    }
}
