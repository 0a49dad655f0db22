using System.Buffers;
using System.Text;
using Placard.Diagnostics;
using Placard.Model;
using Placard.Model.Unicode;

namespace Placard.Building;

/// <summary>Finds addresses that two files claim, and those that not every system can keep.</summary>
internal static class AddressChecks
{
    private static readonly SearchValues<char> ForbiddenOnWindows = SearchValues.Create("<>:\"|?*\\");

    public static void Check(IReadOnlyList<OutputFile> outputs, string addressList, DiagnosticBag diagnostics)
    {
        var holders = new Dictionary<string, OutputFile>(outputs.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var output in outputs.Where(output => !output.IsBeside))
        {
            CheckNames(output, diagnostics);
            Hold(output, holders, addressList, diagnostics);
        }
        foreach (var output in outputs.Where(output => output.IsBeside)) Hold(output, holders, addressList, diagnostics);
        foreach (var output in outputs.Where(output => !output.IsBeside)) CheckFolders(output, holders, diagnostics);
    }

    private static void Hold(OutputFile output, Dictionary<string, OutputFile> holders, string addressList, DiagnosticBag diagnostics)
    {
        var key = Normalization.Compose(output.Path);
        if (holders.TryAdd(key, output)) return;
        var holder = holders[key];
        if (output.IsBeside && holder.IsBeside) return;
        ReportClash(holder.Path == output.Path ? DiagnosticDescriptors.SameAddress : DiagnosticDescriptors.AddressesDifferInCase, output, holder, addressList, diagnostics);
    }

    private static void CheckFolders(OutputFile output, Dictionary<string, OutputFile> holders, DiagnosticBag diagnostics)
    {
        for (var slash = output.Path.LastIndexOf('/'); slash > 0; slash = output.Path.LastIndexOf('/', slash - 1))
        {
            if (holders.TryGetValue(output.Path[..slash], out var holder))
                diagnostics.Report(DiagnosticDescriptors.AddressBelowFile, output.Origin, output.Path, ClaimantOf(holder), holder.Path);
        }
    }

    /// <summary>Reports the one that can be moved, and of two that can the one whose address somebody wrote.</summary>
    private static void ReportClash(DiagnosticDescriptor descriptor, OutputFile output, OutputFile holder, string addressList, DiagnosticBag diagnostics)
    {
        if (output.Origin.Path == addressList || holder.Origin.Path == addressList)
        {
            var (note, other) = output.Origin.Path == addressList ? (output, holder) : (holder, output);
            diagnostics.Report(DiagnosticDescriptors.NotGone, note.Origin, note.Path, ClaimantOf(other));
            return;
        }
        var (moved, kept) = Firmness(output) > Firmness(holder) ? (holder, output) : (output, holder);
        diagnostics.Report(descriptor, moved.Origin, moved.Path, ClaimantOf(kept), kept.Path);
    }

    private static int Firmness(OutputFile output) => !output.IsChosen ? 2 : output.Origin.Line == 1 ? 1 : 0;

    /// <summary>The file that an address comes from, or that Placard publishes there of its own accord.</summary>
    private static string ClaimantOf(OutputFile output) => output.IsChosen ? output.Origin.Path : $"Placard's own file {output.Path}";

    private static void CheckNames(OutputFile output, DiagnosticBag diagnostics)
    {
        foreach (var range in output.Path.AsSpan().Split('/'))
        {
            var name = output.Path.AsSpan(range);
            var dot = name.IndexOf('.');
            var stem = dot < 0 ? name : name[..dot];
            var isReserved = name.IsEmpty || name[^1] is '.' or ' ' || name.ContainsAny(ForbiddenOnWindows) || HasControl(name)
                || Encoding.UTF8.GetByteCount(name) > 255 || (stem.Length is 3 or 4 && DeviceNames.Contains(stem.ToString()));
            if (isReserved) diagnostics.Report(DiagnosticDescriptors.ReservedName, output.Origin, name.ToString(), output.Path);
        }
    }

    private static bool HasControl(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (char.IsControl(c)) return true;
        }
        return false;
    }
}
