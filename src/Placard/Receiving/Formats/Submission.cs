using Placard.Forms;

namespace Placard.Receiving.Formats;

/// <summary>One submission of a form, as an export has it.</summary>
/// <param name="Fields">All fields under the names of the export, those of the service among them.</param>
/// <param name="Origin">Where it stands, for the review: a file with the number of a line or entry.</param>
public sealed record Submission(IReadOnlyList<FormValue> Fields, string Origin)
{
    /// <summary>When it was sent; null if the export does not say.</summary>
    public SentTime? Sent { get; init; }

    /// <summary>Whether the service took it for spam.</summary>
    public bool IsSpam { get; init; }

    /// <summary>The page with the form, of services whose exports hold all forms; else null.</summary>
    public string? FormUrl { get; init; }
}
