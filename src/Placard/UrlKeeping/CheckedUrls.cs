using Placard.Diagnostics;
using Placard.Outputs;
using Placard.Urls;

namespace Placard.UrlKeeping;

/// <summary>Every address of a build, and what is wrong with them.</summary>
internal sealed record CheckedUrls(IReadOnlyList<OutputFile> Outputs, UrlLedger Recorded, HashSet<string> Paths, IReadOnlyList<Diagnostic> Found)
{
    public static CheckedUrls Of(IReadOnlyList<OutputFile> outputs, UrlLedger recorded)
    {
        var diagnostics = new DiagnosticBag();
        UrlChecks.Check(outputs, recorded.DisplayPath, diagnostics);
        return new CheckedUrls(outputs, recorded, outputs.Select(output => output.Path).ToHashSet(StringComparer.Ordinal), diagnostics.Sorted());
    }

    /// <summary>Whether other outputs claim the same addresses in the same places.</summary>
    public bool Hold(IReadOnlyList<OutputFile> others, UrlLedger recorded)
    {
        if (others.Count != Outputs.Count || recorded.DisplayPath != Recorded.DisplayPath) return false;
        for (var i = 0; i < others.Count; i++)
        {
            if (others[i].Path != Outputs[i].Path || others[i].Origin != Outputs[i].Origin || others[i].IsChosen != Outputs[i].IsChosen) return false;
        }
        return true;
    }
}
