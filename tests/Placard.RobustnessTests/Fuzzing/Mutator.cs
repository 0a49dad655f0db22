using System.Globalization;
using System.Text;

namespace Placard.RobustnessTests.Fuzzing;

/// <summary>Changes files as accidents, other programs and attackers do. The same seed and number give the same bytes on every machine.</summary>
/// <param name="files">The files to begin with.</param>
/// <param name="tokens">Pieces of their syntax.</param>
internal sealed class Mutator(IReadOnlyList<byte[]> files, IReadOnlyList<byte[]> tokens)
{
    private const int MaxLength = 64 * 1024;

    /// <summary>Numbers and characters at the edges of what programs expect.</summary>
    private static readonly byte[][] Edges =
    [
        .. new[]
        {
            "0", "-1", "255", "256", "65536", "2147483648", "-9223372036854775809", "1e999", "NaN", "0000-00-00", "9999-12-31", "2020-02-30",
            "9999-99-99T99:99:99+99:99", "24:00", "\n", "\r",
            "\r\n", "\n\n", "\t", " ", "\u00A0", "\uFEFF", "\u200F", "\u202E", "\u2028", "\u0085", "\u0301", "\uFFFD", "\uFFFF", "\U0001F469\u200D",
            "\U000E0001", "İ", "ß", "ﬃ", "\0", "\u0001", "\u001B",
            "javascript:", "//", "../", "..\\", "C:", "%00", "%2e%2e/", "{{", "}}", "{%", "${", "<!--", "-->", "]]>", "<script>", "\\", "'", "\"", "`",
            "---\n", "...\n", "&", ";", "#", "@", ",", "xn--a",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF],
        [0x80, 0, 0, 0],
    ];

    public byte[] Mutate(int seed, int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var file = new List<byte>(Pick(random, files));
        for (var changes = 1 + random.Next(random.Next(8) == 0 ? 40 : 4); changes > 0; changes--) Change(file, random);
        if (file.Count > MaxLength) file.RemoveRange(MaxLength, file.Count - MaxLength);
        return [.. file];
    }

    private void Change(List<byte> file, Random random)
    {
        var at = random.Next(file.Count + 1);
        switch (random.Next(14))
        {
            case 0 when at < file.Count: file[at] ^= (byte)(1 << random.Next(8)); break;
            case 1 when at < file.Count: file[at] = (byte)random.Next(256); break;
            case 2: file.RemoveRange(at, random.Next(Math.Min(file.Count - at, 64) + 1)); break;
            case 3: file.RemoveRange(at, file.Count - at); break;
            case 4: Repeat(file, at, random); break;
            case 5 or 6: file.InsertRange(at, Pick(random, Edges)); break;
            case 7 or 8 when tokens.Count > 0: file.InsertRange(at, Pick(random, tokens)); break;
            case 9: file.InsertRange(at, Part(Pick(random, files), random)); break;
            case 10: ReplaceNumber(file, at, random); break;
            case 11: MoveLine(file, at, random); break;
            case 12 when at < file.Count && char.IsAsciiLetter((char)file[at]): file[at] ^= 0x20; break;
            default: Replace(file, at, random); break;
        }
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static byte[] Part(byte[] file, Random random)
    {
        var from = random.Next(file.Length + 1);
        return file[from..(from + random.Next(Math.Min(file.Length - from, 400) + 1))];
    }

    private static void Repeat(List<byte> file, int at, Random random)
    {
        var part = file.GetRange(at, Math.Min(file.Count - at, 1 + random.Next(random.Next(4) == 0 ? 200 : 12)));
        for (var times = random.Next(6) == 0 ? random.Next(300) : random.Next(6); times > 0 && file.Count < MaxLength; times--) file.InsertRange(at, part);
    }

    /// <summary>Puts a number at an edge, or one a little larger or smaller, in the place of the next one.</summary>
    private static void ReplaceNumber(List<byte> file, int at, Random random)
    {
        var from = file.FindIndex(at, one => char.IsAsciiDigit((char)one));
        if (from < 0) return;
        var to = file.FindIndex(from, one => !char.IsAsciiDigit((char)one));
        if (to < 0) to = file.Count;
        var number = Encoding.ASCII.GetString([.. file.GetRange(from, to - from)]);
        file.RemoveRange(from, to - from);
        file.InsertRange(from, random.Next(2) == 0 && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? Encoding.ASCII.GetBytes(unchecked(value + random.Next(-2, 3)).ToString(CultureInfo.InvariantCulture))
            : Pick(random, Edges));
    }

    private static void MoveLine(List<byte> file, int at, Random random)
    {
        var end = file.IndexOf((byte)'\n', at);
        if (end < 0) return;
        var line = file.GetRange(at, end + 1 - at);
        file.RemoveRange(at, line.Count);
        file.InsertRange(random.Next(file.Count + 1), line);
    }

    /// <summary>Overwrites without moving what follows, as formats with lengths and offsets need it.</summary>
    private static void Replace(List<byte> file, int at, Random random)
    {
        foreach (var one in Pick(random, Edges))
        {
            if (at < file.Count) file[at++] = one;
        }
    }
}
