using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Placard.Cli.Signing;
using Placard.Cli.Terminal;
using Placard.Diagnostics;
using Placard.Links;
using Placard.Packaging;

namespace Placard.Cli.Verifying;

/// <summary>Verifies a copy of an archive by itself or against another, and reports what it finds.</summary>
internal sealed class CopyVerifier(TextWriter output, TextWriter error)
{
    private readonly ComparisonReport report = new(output);

    /// <summary>The other copy, whose manifest decides; null to judge by the copy's own.</summary>
    public ICopy? Against { get; init; }

    /// <summary>The public key that the user trusts; null where they named none.</summary>
    public PublicKey? Key { get; init; }

    /// <summary>The keys that the user gave before; null to do without.</summary>
    public RememberedKeys? Memory { get; init; }

    /// <summary>The chain of the archive's manifests, if it is known from elsewhere than from <see cref="Against"/>.</summary>
    public ManifestChain? Chain { get; init; }

    /// <exception cref="HttpRequestException">A site can't be reached.</exception>
    public async Task<Verdict> VerifyAsync(ICopy copy, CancellationToken stop)
    {
        var trusted = await TrustedKey.OfAsync(Against is null ? [copy] : [copy, Against], Key, Memory, stop);
        var (bytes, own) = await ManifestOfAsync(copy, stop);
        if (bytes is not null && own is null) return new Verdict(CopyCondition.Changed);
        var expected = own;
        var chain = Chain;
        if (Against is not null)
        {
            expected = (await ManifestOfAsync(Against, stop)).Manifest;
            if (expected is null)
            {
                output.WriteLine($"{Against.Name}: there is no {Manifest.Path} to verify against.");
                return new Verdict(CopyCondition.Changed, own?.Digest);
            }
            chain ??= await ChainOfAsync(Against, trusted, stop);
        }
        if (expected is null)
        {
            var problems = copy.Problems([]).ToList();
            report.PrintProblems(copy, problems);
            if (copy.ContainerKind is { } kind) return JudgeContainer(copy, kind, problems.Count == 0);
            output.WriteLine($"{copy.Name}: there is no {Manifest.Path}, so this is no whole copy of an archive. To judge it by another copy, name that with --against.");
            return new Verdict(CopyCondition.Changed);
        }
        if (own is not null && own.OriginalDigest != expected.OriginalDigest && chain?.BuildsSince(own.OriginalDigest) is > 0 and var behind)
        {
            var earlier = await CompareAsync(copy, own, own, bytes, trusted, stop);
            if (earlier.Condition != CopyCondition.Whole) return earlier;
            output.WriteLine($"Older, not damaged: it is whole as of {DayOf(chain, own)}, {Counted.Of(behind, "signed build")} behind.");
            return earlier with { Condition = CopyCondition.Behind, Behind = behind };
        }
        if (own is null) output.WriteLine($"  {"missing",-10} {copy.DisplayPath(Manifest.Path)}");
        else if (own.OriginalDigest != expected.OriginalDigest)
            output.WriteLine($"{copy.Name}: its manifest is another than that of {Against!.Name}, and stands in no chain of manifests.");
        var verdict = await CompareAsync(copy, expected, own, bytes, trusted, stop);
        return own is null ? verdict with { Condition = CopyCondition.Changed } : verdict with { ManifestDigest = own.Digest };
    }

    /// <summary>A bag or WACZ of something else is judged by what it says of itself. No key can have signed it.</summary>
    private Verdict JudgeContainer(ICopy copy, string kind, bool isValid)
    {
        output.WriteLine($"{copy.Name}: {(isValid ? "a valid" : "a damaged")} {kind}; it holds no archive of Placard, since there is no {Manifest.Path}.");
        if (Key is not null) output.WriteLine("Not authentic: there is no archive in it whose signature the key could check.");
        return new Verdict(isValid && Key is null ? CopyCondition.Whole : CopyCondition.Changed);
    }

    private async Task<Verdict> CompareAsync(ICopy copy, PublishedManifest manifest, PublishedManifest? own, byte[]? bytes, TrustedKey? trusted,
        CancellationToken stop)
    {
        ComparisonResult result;
        using (var progress = ProgressBar.OfFiles(manifest.Entries.Count, output, error, "Verifying"))
            result = await new Comparison(copy, manifest, Against, own).RunAsync(progress.Advance, stop);
        report.PrintDifferences(copy, result);
        if (manifest.IsRewritten)
            output.WriteLine($"  {"changed",-10} {copy.DisplayPath(Manifest.Path)}: line ends were changed, or a byte-order mark was added");
        var problems = copy.Problems(result.Differences).ToList();
        report.PrintProblems(copy, problems);
        report.PrintReasons(result);
        report.PrintHabits(result);
        if (await RemovalReport.OfAsync(result, copy, Against, stop) is { } removals) output.WriteLine(removals);
        report.PrintSummary(copy, result);
        if (problems.Count > 0) output.WriteLine($"{copy.Name}: the container is damaged.");
        if (bytes is null || !result.IsWhole || manifest.IsRewritten || problems.Count > 0) return new Verdict(CopyCondition.Changed, manifest.Digest);
        var authenticity = await Authenticity.OfAsync(copy, bytes, trusted, stop);
        output.WriteLine(PrintableText.Of(authenticity.Text));
        if (authenticity.IsProved) await RememberAsync(copy, manifest, stop);
        await PrintTimeStampAsync(copy, bytes, stop);
        return new Verdict(authenticity.IsRefused ? CopyCondition.Changed : CopyCondition.Whole, manifest.Digest);
    }

    private async Task<(byte[]? Bytes, PublishedManifest? Manifest)> ManifestOfAsync(ICopy copy, CancellationToken stop)
    {
        if (await copy.ReadAsync(Manifest.Path, PublishedManifest.MaxLength, stop) is not { } bytes) return (null, null);
        var diagnostics = new DiagnosticBag();
        var manifest = PublishedManifest.Read(bytes, copy.DisplayPath(Manifest.Path), diagnostics);
        DiagnosticPrinter.Print(diagnostics.Sorted(), DiagnosticFormat.Text, error);
        return (bytes, manifest);
    }

    /// <summary>Remembers the key that the user gave, for the archive that the signed files name.</summary>
    private async Task RememberAsync(ICopy copy, PublishedManifest manifest, CancellationToken stop)
    {
        if (Memory is null || Key is null || await ArchiveRecord.OfAsync(copy, stop) is not { Url: { } url } record) return;
        if (!manifest.Entries.Any(entry => entry.Path == ArchiveRecord.Path && entry.Hash == record.Digest) || Memory.Find(url) is not null) return;
        try
        {
            output.WriteLine($"Its copies are checked with this key from now on, by {Memory.Add(url, Key).Path}: it is the key of {url}. Delete that file if it is not.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"placard: The key could not be remembered: {failure.Message.TrimEnd('.')}.");
        }
    }

    private async Task<ManifestChain?> ChainOfAsync(ICopy copy, TrustedKey? trusted, CancellationToken stop)
    {
        if (await copy.ReadAsync(Manifest.ChainPath, ManifestChain.MaxLength, stop) is not { } bytes) return null;
        var diagnostics = new DiagnosticBag();
        var chain = ManifestChain.Read(Encoding.UTF8.GetString(bytes), copy.DisplayPath(Manifest.ChainPath), diagnostics);
        DiagnosticPrinter.Print(diagnostics.Sorted(), DiagnosticFormat.Text, error);
        if (chain is null || trusted is null || (trusted.Key is { } key && chain.Links.All(link => link.IsSignedBy(key)))) return chain;
        output.WriteLine($"{copy.DisplayPath(Manifest.ChainPath)}: not all lines are signed by the key, so this chain proves nothing.");
        return null;
    }

    private async Task PrintTimeStampAsync(ICopy copy, byte[] manifest, CancellationToken stop)
    {
        if (await copy.ReadAsync(Manifest.TimeStampPath, TimeStamp.MaxLength, stop) is not { } response) return;
        output.WriteLine(TimeStamp.Read(response, SHA256.HashData(manifest)) is { } stamp
            ? PrintableText.Of(string.Create(CultureInfo.InvariantCulture,
                $"Time stamp: unchanged since {stamp.Time:yyyy-MM-dd HH:mm:ss} UTC, says {stamp.Service}."))
            : $"The time stamp ({Manifest.TimeStampPath}) is not for this manifest, and proves nothing.");
    }

    private static string DayOf(ManifestChain chain, PublishedManifest manifest) =>
        chain.Links.Last(link => link.Manifest == manifest.OriginalDigest).Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
