using Placard.Diagnostics;
using Placard.Model;

namespace Placard.Building;

/// <summary>Every address of a build, and what is wrong with them.</summary>
internal sealed record CheckedAddresses(IReadOnlyList<OutputFile> Outputs, AddressList Recorded, HashSet<string> Paths, IReadOnlyList<Diagnostic> Found)
{
    public static CheckedAddresses Of(IReadOnlyList<OutputFile> outputs, AddressList recorded)
    {
        var diagnostics = new DiagnosticBag();
        AddressChecks.Check(outputs, recorded.DisplayPath, diagnostics);
        return new CheckedAddresses(outputs, recorded, outputs.Select(output => output.Path).ToHashSet(StringComparer.Ordinal), diagnostics.Sorted());
    }

    /// <summary>Whether other outputs claim the same addresses in the same places.</summary>
    public bool Hold(IReadOnlyList<OutputFile> others, AddressList recorded)
    {
        if (others.Count != Outputs.Count || recorded.DisplayPath != Recorded.DisplayPath) return false;
        for (var i = 0; i < others.Count; i++)
        {
            if (others[i].Path != Outputs[i].Path || others[i].Origin != Outputs[i].Origin || others[i].IsChosen != Outputs[i].IsChosen) return false;
        }
        return true;
    }
}
