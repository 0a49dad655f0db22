using System.Buffers;
using System.Text;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Outputs;
using Placard.Text;

namespace Placard.UrlKeeping;

/// <summary>Finds paths that two outputs claim, and names that not every file system supports.</summary>
internal static class UrlChecks
{
    private const int MaxNameBytes = 255;

    /// <summary>Characters that Windows forbids in file names, control characters, and what XML forbids.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create([.. "<>:\"|?*\\\uFFFE\uFFFF",
        .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl)]);

    public static void Check(IReadOnlyList<OutputFile> outputs, string urlLedger, DiagnosticBag diagnostics)
    {
        var claims = new Dictionary<string, OutputFile>(outputs.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var output in outputs.Where(output => !output.IsCompanion))
        {
            CheckNames(output, diagnostics);
            Claim(output, claims, urlLedger, diagnostics);
        }
        foreach (var output in outputs.Where(output => output.IsCompanion)) Claim(output, claims, urlLedger, diagnostics);
        CheckFolders(outputs.Where(output => !output.IsCompanion), claims, diagnostics);
    }

    private static void Claim(OutputFile output, Dictionary<string, OutputFile> claims, string urlLedger, DiagnosticBag diagnostics)
    {
        var key = Normalization.Compose(output.Path);
        if (claims.TryAdd(key, output)) return;
        var holder = claims[key];
        if (output.IsCompanion && holder.IsCompanion) return;
        ReportClash(holder.Path == output.Path
            ? DiagnosticDescriptors.SameUrl
            : DiagnosticDescriptors.UrlsDifferInCase, output, holder, urlLedger, diagnostics);
    }

    private static void CheckFolders(IEnumerable<OutputFile> outputs, Dictionary<string, OutputFile> claims, DiagnosticBag diagnostics)
    {
        var byName = claims.GetAlternateLookup<ReadOnlySpan<char>>();
        var free = ReadOnlySpan<char>.Empty;
        foreach (var output in outputs)
        {
            var path = output.Path.AsSpan();
            var folder = path[..Math.Max(path.LastIndexOf('/'), 0)];
            if (folder.SequenceEqual(free)) continue;
            var isFree = true;
            for (var length = folder.Length; length > 0; length = Math.Max(path[..length].LastIndexOf('/'), 0))
            {
                if (!byName.TryGetValue(path[..length], out var holder)) continue;
                diagnostics.Report(DiagnosticDescriptors.UrlBelowFile, output.Origin, output.Path, ClaimantOf(holder), holder.Path);
                isFree = false;
            }
            if (isFree) free = folder;
        }
    }

    /// <summary>Reports the output whose path can be changed; of two the one whose path an author wrote.</summary>
    private static void ReportClash(DiagnosticDescriptor descriptor, OutputFile output, OutputFile holder, string urlLedger, DiagnosticBag diagnostics)
    {
        if (output.Origin.Path == urlLedger || holder.Origin.Path == urlLedger)
        {
            var (note, other) = output.Origin.Path == urlLedger ? (output, holder) : (holder, output);
            diagnostics.Report(DiagnosticDescriptors.RemovedUrlInUse, note.Origin, note.Path, ClaimantOf(other));
            return;
        }
        var (moved, kept) = Precedence(output) > Precedence(holder) ? (holder, output) : (output, holder);
        diagnostics.Report(descriptor, moved.Origin, moved.Path, ClaimantOf(kept), kept.Path);
    }

    private static int Precedence(OutputFile output) => !output.HasAuthoredPath ? 2 : output.Origin.Line == 1 ? 1 : 0;

    /// <summary>The source file of an output, or the built-in file that Placard publishes there.</summary>
    private static string ClaimantOf(OutputFile output) => output.HasAuthoredPath ? output.Origin.Path : $"Placard's own file {output.Path}";

    private static void CheckNames(OutputFile output, DiagnosticBag diagnostics)
    {
        foreach (var range in output.Path.AsSpan().Split('/'))
        {
            var name = output.Path.AsSpan(range);
            var dot = name.IndexOf('.');
            var stem = dot < 0 ? name : name[..dot];
            var isReserved = name.IsEmpty || name[^1] is '.' or ' ' || name.ContainsAny(Forbidden)
                || IsLong(name) || (stem.Length is 3 or 4 && ReservedFileNames.Contains(stem.ToString()));
            if (isReserved) diagnostics.Report(DiagnosticDescriptors.ReservedName, output.Origin, name.ToString(), output.Path);
        }
    }

    /// <summary>Whether a name exceeds the limit of file systems, which count bytes.</summary>
    private static bool IsLong(ReadOnlySpan<char> name) => name.Length > MaxNameBytes / 3 && Encoding.UTF8.GetByteCount(name) > MaxNameBytes;
}
