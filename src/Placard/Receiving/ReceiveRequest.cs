using Placard.Content;
using Placard.Files;
using Placard.Forms;
using Placard.Receiving.Formats;

namespace Placard.Receiving;

/// <summary>Everything that <see cref="Receiver"/> looks at.</summary>
/// <param name="Site">The archive.</param>
/// <param name="Sources">Its source files.</param>
/// <param name="Action">The action that was taken part in.</param>
/// <param name="State">What earlier runs know.</param>
public sealed record ReceiveRequest(Site Site, IReadOnlyList<SourceFile> Sources, CampaignAction Action, ReceivedState State)
{
    /// <summary>The contract from which the form was built; the default has the fields under their own names.</summary>
    public FormContract Contract { get; init; } = new() { Endpoint = "" };

    /// <summary>The exports.</summary>
    public IReadOnlyList<ExportFile> Exports { get; init; } = [];

    /// <summary>The review table with the decisions of a person; null without one.</summary>
    public ExportFile? Reviewed { get; init; }

    /// <summary>The formats that are known, the most telling first.</summary>
    public IReadOnlyList<IExportFormat> Formats { get; init; } = ExportFormats.All;

    /// <summary>The name of the format of all exports; null to choose by their shape.</summary>
    public string? Format { get; init; }

    /// <summary>The way of taking part that is counted. [default: online]</summary>
    public string Way { get; init; } = "online";
}
