using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Reading.Tables;

/// <summary>Reads a table of the areas of postcodes, which may have millions of rows: as a stream, without an object for a row.</summary>
internal sealed class AreaTable
{
    /// <summary>The maximum length of a table; that of other tables is <see cref="CsvLimits"/>.</summary>
    private const int MaxMegabytes = 160, MaxRows = 4_000_000;

    /// <summary>How many errors of a table are reported.</summary>
    private const int MostErrors = 20;

    private readonly SourceFile file;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> setOfCell;
    private readonly List<IReadOnlyList<string>> sets = [];
    private readonly char[] characters = new char[AreaLines.MaxLine];
    private ulong[] codes;
    private int[] setOfCode;
    private int count;
    private int errors;
    private byte[] lastCell = [];
    private int lastSet = -1;

    private AreaTable(SourceFile file, DiagnosticBag diagnostics)
    {
        (this.file, this.diagnostics) = (file, diagnostics);
        setOfCell = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var likely = (int)Math.Clamp(file.Length / 12, 16, MaxRows);
        (codes, setOfCode) = (new ulong[likely], new int[likely]);
    }

    public static TableSchema Schema { get; } = new(
        new TableColumn("postcode", "SW1A 1", "A postcode, or its beginning; case, spaces and hyphens do not count. The longest that is listed gives the area."),
        new TableColumn("area", "Westminster", "The area, as under `area` of the addressees; several are separated by `;`."));

    /// <returns>Null where the table can't be read, which has been reported.</returns>
    public static PostcodeAreas? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        if (file.Length <= MaxMegabytes * 1024L * 1024) return new AreaTable(file, diagnostics).Read();
        diagnostics.Report(DiagnosticDescriptors.CsvTooLarge, SourceLocation.StartOf(file.DisplayPath), $"{MaxMegabytes} MB");
        return null;
    }

    private PostcodeAreas? Read()
    {
        using var stream = file.OpenRead();
        var lines = new AreaLines(stream);
        if (AreaHeader.Read(lines, file, diagnostics) is not { } header) return null;
        while (lines.Next())
        {
            if (lines.IsTooLong) return TooLarge(lines, $"{AreaLines.MaxLine} characters in this line");
            if (count == MaxRows) return TooLarge(lines, $"{MaxRows} rows");
            ReadRow(lines, header);
            if (errors == MostErrors) return null;
        }
        return errors > 0 ? null : Sorted();
    }

    private PostcodeAreas? TooLarge(AreaLines lines, string limit)
    {
        Report(DiagnosticDescriptors.CsvTooLarge, lines.Number, limit);
        return null;
    }

    private void Report(DiagnosticDescriptor descriptor, int line, params ReadOnlySpan<object?> arguments)
    {
        errors++;
        diagnostics.Report(descriptor, new SourceLocation(file.DisplayPath, line, 1), arguments);
    }

    private void ReadRow(AreaLines lines, AreaHeader header)
    {
        if (!header.TrySplit(lines.Line, out var postcode, out var area, out var cells))
        {
            Report(DiagnosticDescriptors.CsvTextAfterQuote, lines.Number);
        }
        else if (postcode.Length + area.Length == 0)
        {
            return;
        }
        else if (cells != header.Columns)
        {
            Report(DiagnosticDescriptors.CsvCellCount, lines.Number, cells, header.Columns, header.Separator.Name);
        }
        else if (!Postcode.TryRead(postcode, out var code))
        {
            Report(DiagnosticDescriptors.NotAPostcode, lines.Number, Encoding.UTF8.GetString(postcode));
        }
        else if (SetOf(area, lines.Number) is { } set)
        {
            Add(code, set);
        }
    }

    private void Add(ulong code, int set)
    {
        if (count == codes.Length)
        {
            Array.Resize(ref codes, count * 2);
            Array.Resize(ref setOfCode, count * 2);
        }
        (codes[count], setOfCode[count]) = (code, set);
        count++;
    }

    /// <summary>The number of the areas that a cell names; null where it names none or is no text, which has been reported.</summary>
    private int? SetOf(ReadOnlySpan<byte> cell, int line)
    {
        if (lastSet >= 0 && cell.SequenceEqual(lastCell)) return lastSet;
        if (Utf8.ToUtf16(cell, characters, out _, out var length, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            Report(DiagnosticDescriptors.NotUtf8, line);
            return null;
        }
        ReadOnlySpan<char> text = characters.AsSpan(0, length);
        if (!setOfCell.TryGetValue(text, out var set))
        {
            if (XmlCharacters.IndexIn(cell) is >= 0 and var at)
            {
                Report(DiagnosticDescriptors.InvisibleCharacter, line, $"U+{cell[at]:X4}");
                return null;
            }
            var names = TargetAreas.Split(text.ToString());
            if (names.Count == 0)
            {
                Report(DiagnosticDescriptors.CsvEmptyCell, line, "area", "the area's name");
                return null;
            }
            set = sets.Count;
            sets.Add(names);
            setOfCell[text] = set;
        }
        (lastCell, lastSet) = (cell.ToArray(), set);
        return set;
    }

    private PostcodeAreas Sorted()
    {
        Array.Sort(codes, setOfCode, 0, count);
        var unions = new Dictionary<(int, int), int>();
        var written = 0;
        for (var i = 0; i < count; i++)
        {
            if (written > 0 && codes[written - 1] == codes[i]) setOfCode[written - 1] = Union(unions, setOfCode[written - 1], setOfCode[i]);
            else (codes[written], setOfCode[written++]) = (codes[i], setOfCode[i]);
        }
        return new PostcodeAreas(file.Path, codes[..written], setOfCode[..written], sets);
    }

    private int Union(Dictionary<(int, int), int> unions, int a, int b)
    {
        if (a == b) return a;
        if (unions.TryGetValue((a, b), out var set)) return set;
        sets.Add([.. sets[a].Union(sets[b], StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        return unions[(a, b)] = sets.Count - 1;
    }
}
