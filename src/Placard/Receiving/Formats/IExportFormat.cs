using Placard.Diagnostics;

namespace Placard.Receiving.Formats;

/// <summary>The shape in which a form handler, or a mail program, gives submissions out again.</summary>
public interface IExportFormat
{
    /// <summary>The name for <c>--format</c>.</summary>
    string Name { get; }

    /// <summary>Whether a file has this shape. The first format of a list that recognises a file reads it.</summary>
    bool Recognises(ExportFile file);

    /// <summary>Reads the submissions. What can't be read is reported; the rest is returned.</summary>
    IEnumerable<Submission> Read(ExportFile file, DiagnosticBag diagnostics);
}
