using System.Buffers;
using System.Text;

namespace Placard.Outputs.Search;

/// <summary>
/// The search index: every word with its postings, split into a given number of scripts of similar size, in word order, so that a query loads
/// few of them. The result does not depend on the number of pieces that were read in parallel.
/// </summary>
internal sealed class SearchIndex
{
    private const byte WordEnd = (byte)' ', PostingsEnd = (byte)'!';

    private readonly List<IndexRow> rows;
    private readonly int[] starts;

    private SearchIndex(List<IndexRow> rows, int[] starts) => (this.rows, this.starts) = (rows, starts);

    /// <summary>The first word of each part; <c>U+FFFF</c> for empty parts at the end.</summary>
    public IEnumerable<string> FirstWords
    {
        get
        {
            for (var i = 0; i + 1 < starts.Length; i++) yield return starts[i] < starts[i + 1] ? rows[starts[i]].Word.ToString() : "\uffff";
        }
    }

    /// <param name="pieces">The words of all entries, in the order of their numbers.</param>
    /// <param name="count">The number of parts.</param>
    public static SearchIndex Join(SearchWords[] pieces, int count)
    {
        var rows = IndexRow.Sorted(pieces);
        var total = rows.Sum(row => row.Size);
        var starts = new int[count + 1];
        Array.Fill(starts, rows.Count);
        starts[0] = 0;
        var (number, written) = (0, 0L);
        for (var i = 0; i < rows.Count && number < count - 1; i++)
        {
            written += rows[i].Size;
            if (written >= total * (number + 1) / count) starts[++number] = i + 1;
        }
        return new SearchIndex(rows, starts);
    }

    public void WritePart(int number, IBufferWriter<byte> to)
    {
        for (var i = starts[number]; i < starts[number + 1]; i++)
        {
            Encoding.UTF8.GetBytes(rows[i].Word, to);
            to.Write([WordEnd]);
            rows[i].Write(to);
            to.Write([PostingsEnd]);
        }
    }
}
