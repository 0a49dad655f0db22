using Placard.Text;

namespace Placard.Reading.Tables;

/// <summary>A column that a table may have.</summary>
/// <param name="Meaning">What its cells say, in a sentence, for the reference.</param>
internal sealed record TableColumn(string Name, string Example, string Meaning)
{
    /// <summary>Whether the column decides who is named. A heading close to it is an error, and so is a value that is not understood.</summary>
    public bool IsProtective { get; init; }

    /// <summary>Whether its cells say whom or what a row is about.</summary>
    public bool IsNaming { get; init; }

    /// <summary>Whether its cells are dates of the past, of which less than a day may be known.</summary>
    public bool IsPastDate { get; init; }

    /// <summary>The parts of other headings that most likely mean this column, in the form of <see cref="Fold"/>.</summary>
    public IReadOnlyList<string> Stems { get; init; } = [];

    /// <summary>A heading as headings are compared: without case, accents, blanks, punctuation and invisible characters.</summary>
    public static string Fold(string heading) => SortKey.Of(heading).Replace(" ", "", StringComparison.Ordinal);
}
