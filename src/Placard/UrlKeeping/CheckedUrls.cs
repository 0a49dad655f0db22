using Placard.Diagnostics;
using Placard.Outputs;
using Placard.Urls;

namespace Placard.UrlKeeping;

/// <summary>The paths of a build, and the errors among them.</summary>
internal sealed record CheckedUrls(IReadOnlyList<OutputFile> Outputs, UrlLedger Ledger, HashSet<string> Paths, IReadOnlyList<Diagnostic> Diagnostics)
{
    public static CheckedUrls Of(IReadOnlyList<OutputFile> outputs, UrlLedger ledger)
    {
        var diagnostics = new DiagnosticBag();
        UrlChecks.Check(outputs, ledger.DisplayPath, diagnostics);
        return new CheckedUrls(outputs, ledger, outputs.Select(output => output.Path).ToHashSet(StringComparer.Ordinal), diagnostics.Sorted());
    }

    /// <summary>Whether other outputs have the same paths and locations, so that the result can be reused.</summary>
    public bool Matches(IReadOnlyList<OutputFile> others, UrlLedger ledger)
    {
        if (others.Count != Outputs.Count || ledger.DisplayPath != Ledger.DisplayPath) return false;
        for (var i = 0; i < others.Count; i++)
        {
            if (others[i].Path != Outputs[i].Path || others[i].Origin != Outputs[i].Origin || others[i].HasAuthoredPath != Outputs[i].HasAuthoredPath)
                return false;
        }
        return true;
    }
}
