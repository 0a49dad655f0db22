using Placard.Diagnostics;

namespace Placard.Receiving.Formats;

/// <summary>The shape in which a form handler, or a mail program, gives submissions out again.</summary>
public interface IExportFormat
{
    /// <summary>The maximum number of submissions in a file, twice as many as a table of signatures may have; a file with more is refused as a whole.</summary>
    public const int MaxSubmissions = 200_000;

    /// <summary>The name for <c>--format</c>.</summary>
    string Name { get; }

    /// <summary>Whether a file has this shape. The first format of a list that recognises a file reads it.</summary>
    bool Recognises(ExportFile file);

    /// <summary>Reads the submissions. What can't be read is reported; the rest is returned.</summary>
    IEnumerable<Submission> Read(ExportFile file, DiagnosticBag diagnostics);
}
