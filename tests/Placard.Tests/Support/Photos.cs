using System.Buffers.Binary;
using System.Text;
using NetVips;
using Placard.Pictures;

namespace Placard.Tests.Support;

/// <summary>Photographs as cameras and programs save them, with everything in them that a photograph must not tell.</summary>
public static class Photos
{
    public const string Owner = "Planted Owner Q7", Camera = "Planted Camera Q7", Program = "Planted Program Q7", Place = "Planted Place Q7",
        Comment = "Planted Comment Q7", Thumbnail = "Planted Thumbnail Q7", Tail = "Planted Tail Q7";

    /// <summary>Degrees, minutes and seconds of a latitude as Exif writes them, big and little endian.</summary>
    public static readonly byte[] Latitude = Convert.FromHexString("0000003300000001000000210000000100000d05000000c7");

    public static IEnumerable<byte[]> Planted =>
        [.. new[] { Owner, Camera, Program, Place, Comment, Thumbnail, Tail }.Select(Encoding.UTF8.GetBytes), Latitude];

    private static ReadOnlySpan<byte> XmpHead => "http://ns.adobe.com/xap/1.0/\0"u8;

    /// <summary>Pixels that no encoder makes equal by chance: a slope of colours with a dark corner at the top left.</summary>
    public static Image Pixels(int width, int height)
    {
        Libvips.Ensure();
        var pixels = new byte[width * height * 3];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = (y * width + x) * 3;
                var isCorner = x < width / 3 && y < height / 3;
                pixels[at] = (byte)(isCorner ? 0 : 255 * x / width);
                pixels[at + 1] = (byte)(isCorner ? 0 : 255 * y / height);
                pixels[at + 2] = (byte)(isCorner ? 0 : 128 + (x + y) % 8);
            }
        }
        using var image = Image.NewFromMemory(pixels, width, height, 3, Enums.BandFormat.Uchar);
        return image.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Jpeg(int width = 1000, int height = 700, int orientation = 1)
    {
        using var image = Pixels(width, height);
        return WithSegments(image.JpegsaveBuffer(q: 90, keep: Enums.ForeignKeep.None), orientation);
    }

    public static byte[] Png(int width = 1000, int height = 700)
    {
        using var image = Pixels(width, height);
        var bytes = image.PngsaveBuffer(keep: Enums.ForeignKeep.None);
        const int afterHeader = 33;
        return [.. bytes[..afterHeader], .. Chunk("eXIf", Exif(1)), .. Chunk("tEXt", Encoding.UTF8.GetBytes($"Author\0{Owner}")),
            .. Chunk("iTXt", Encoding.UTF8.GetBytes($"XML:com.adobe.xmp\0\0\0\0\0{Xmp}")), .. bytes[afterHeader..], .. Encoding.UTF8.GetBytes(Tail)];
    }

    public static byte[] Webp(int width = 1000, int height = 700)
    {
        using var image = Pixels(width, height);
        using var told = image.Mutate(image =>
        {
            image.Set(GValue.BlobType, "exif-data", Exif(1));
            image.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes(Xmp));
        });
        return told.WebpsaveBuffer(q: 90, keep: Enums.ForeignKeep.All);
    }

    public static byte[] Gif(int width = 300, int height = 200)
    {
        using var image = Pixels(width, height);
        var bytes = image.GifsaveBuffer(keep: Enums.ForeignKeep.None);
        var text = Encoding.UTF8.GetBytes(Comment);
        return [.. bytes[..^1], 0x21, 0xFE, (byte)text.Length, .. text, 0, bytes[^1]];
    }

    public static byte[] Avif(int width = 200, int height = 120)
    {
        using var image = Pixels(width, height);
        using var told = image.Mutate(image => image.Set(GValue.BlobType, "exif-data", Exif(1)));
        return told.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0, keep: Enums.ForeignKeep.All);
    }

    public static byte[] Tiff()
    {
        using var image = Pixels(40, 30);
        return image.TiffsaveBuffer();
    }

    /// <summary>A JPEG image with Exif, XMP, IPTC and a comment in it, and with something behind its end.</summary>
    public static byte[] WithSegments(byte[] jpeg, int orientation) =>
    [
        .. jpeg[..2], .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]), .. Segment(0xE1, [.. XmpHead, .. Encoding.UTF8.GetBytes(Xmp)]),
            .. Segment(0xED, Iptc()),
        .. Segment(0xFE, Encoding.UTF8.GetBytes(Comment)), .. jpeg[2..], .. Encoding.UTF8.GetBytes(Tail),
    ];

    private static string Xmp => $"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description dc:creator=\"{Owner}\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" photoshop:City=\"{Place}\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\"/></rdf:RDF></x:xmpmeta>";

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    public static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        return [.. BigEndian(content.Length), .. named, .. BigEndian((int)Crc32(named))];
    }

    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
        }
        return ~crc;
    }

    /// <summary>A Photoshop resource that holds the writer and the place as IPTC records.</summary>
    private static byte[] Iptc()
    {
        byte[] records = [.. Record(80, Owner), .. Record(90, Place)];
        return [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, .. BigEndian(records.Length), .. records];
    }

    private static byte[] Record(byte number, string text) => [0x1C, 2, number, 0, (byte)text.Length, .. Encoding.UTF8.GetBytes(text)];

    /// <summary>Two directories and a thumbnail: who, with what, how it was held, and where.</summary>
    private static byte[] Exif(int orientation)
    {
        var data = new List<byte>();
        const int directories = 8 + 2 + 6 * 12 + 4 + 2 + 2 * 12 + 4;
        (int Count, int At) Text(string text)
        {
            var at = directories + data.Count;
            data.AddRange([.. Encoding.ASCII.GetBytes(text), 0]);
            if (data.Count % 2 == 1) data.Add(0);
            return (text.Length + 1, at);
        }
        var (make, model, software, artist) = (Text(Camera), Text(Camera), Text(Program), Text(Owner));
        var latitude = directories + data.Count;
        data.AddRange(Latitude);
        data.AddRange(Encoding.ASCII.GetBytes(Thumbnail));
        byte[] first = [.. Entry(0x010F, 2, make.Count, make.At), .. Entry(0x0110, 2, model.Count, model.At), .. Entry(0x0112, 3, 1, orientation << 16),
            .. Entry(0x0131, 2, software.Count, software.At), .. Entry(0x013B, 2, artist.Count, artist.At), .. Entry(0x8825, 4, 1, 8 + 2 + 6 * 12 + 4)];
        byte[] gps = [.. Entry(1, 2, 2, 'N' << 24), .. Entry(2, 5, 3, latitude)];
        return [.. "MM\0*"u8, .. BigEndian(8), 0, 6, .. first, .. BigEndian(0), 0, 2, .. gps, .. BigEndian(0), .. data];
    }

    private static byte[] Entry(int tag, byte type, int count, int value) => [(byte)(tag >> 8), (byte)tag, 0, type, .. BigEndian(count), .. BigEndian(value)];

    private static byte[] BigEndian(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
