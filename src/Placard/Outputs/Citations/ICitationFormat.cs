using Placard.Citations;

namespace Placard.Outputs.Citations;

/// <summary>
/// A file format of reference managers. One more is one class and one line in <see cref="CitationFormats.All"/>: the downloads of pages, the
/// files of campaigns and years, the name in <c>omit:</c> and the tests of the contract follow from that list.
/// </summary>
internal interface ICitationFormat
{
    /// <summary>The name of the output, by which <c>omit:</c> leaves it out: <c>bibtex</c>.</summary>
    string Name { get; }

    /// <summary>The name by which readers know the format: <c>BibTeX</c>.</summary>
    string Title { get; }

    /// <summary>The file name extension with its dot, which no other format has: <c>.bib</c>.</summary>
    string Ending { get; }

    string MediaType { get; }

    /// <summary>The record of one citation; it ends with a line break, and is valid for any characters in the citation.</summary>
    string Write(Citation citation);

    /// <summary>The text before the first record of a file. [default: none]</summary>
    string Opening => "";

    /// <summary>The text between two records. [default: none]</summary>
    string Separator => "";

    /// <summary>The text after the last record. [default: none]</summary>
    string Closing => "";
}
