using System.Text;
using Placard.Cli.Loading;
using Placard.Cli.Signing;
using Placard.Cli.Terminal;
using Placard.Cli.Verifying;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Links;
using Placard.Packaging;
using Placard.Writing;

namespace Placard.Cli.Commands;

/// <summary>Verifies all mirrors of an archive, and keeps the results.</summary>
internal sealed class MirrorsRun(TextWriter output, TextWriter error)
{
    /// <summary>The copy whose manifest decides; null for the archive at its own URL.</summary>
    public string? Against { get; init; }

    /// <summary>The public key that the user trusts; null for that of the archive.</summary>
    public PublicKey? Key { get; init; }

    /// <param name="record">Whether the results are kept in <c>copies.lock.yaml</c>.</param>
    /// <returns>The exit code: of the worst mirror.</returns>
    public async Task<int> RunAsync(string input, bool record, BuildOptions options, CancellationToken stop)
    {
        var diagnostics = new DiagnosticBag();
        var site = SigningArchive.Read(input, options, diagnostics);
        var chainPath = SourceFolder.DisplayPath(input) + Manifest.ChainPath;
        var chain = ManifestChain.Read(InputFile.Read(Path.Join(input, Manifest.ChainPath)) ?? "", chainPath, diagnostics);
        if (diagnostics.HasErrors)
        {
            DiagnosticPrinter.Print(diagnostics.Sorted(), DiagnosticFormat.Text, error);
            return ExitCode.ContentErrors;
        }
        if (site.Settings.Mirrors.Count == 0)
        {
            output.WriteLine("There are no mirrors in archive.yaml.");
            return ExitCode.Success;
        }
        var against = CopyOpener.Open(Against ?? site.BaseUrl);
        if (against is null) return UsageError.Print($"There is no folder {Against}. Name a folder or the URL of a site.");
        var verifier = new CopyVerifier(output, error)
        {
            Against = against,
            Key = KeyOf(site.Settings, chain),
            Chain = chain is { Links.Count: > 0 } ? chain : null,
        };
        if (!await IsReachableAsync(against, stop))
        {
            error.WriteLine($"placard: {against.Name} can't be reached or has no {Manifest.Path}, so nothing was verified.");
            return ExitCode.SystemFailure;
        }
        var states = new List<CopyState>();
        var code = ExitCode.Success;
        foreach (var mirror in site.Settings.Mirrors.DistinctBy(mirror => mirror.Url))
        {
            var verdict = await VerifyAsync(verifier, mirror, stop);
            if (verdict.ExitCode != ExitCode.Success && code != ExitCode.ContentErrors) code = verdict.ExitCode;
            states.Add(site.CopiesLock.Find(mirror.Url)?.After(verdict.Condition, verdict.Behind, options.AsOf)
                ?? new CopyState(mirror.Url, verdict.Condition, options.AsOf, options.AsOf) { Behind = verdict.Behind });
        }
        if (record) Save(input, new CopiesLock(states));
        return code;
    }

    /// <summary>The key of the archive, once its builds are signed; a mirror of an archive that never was signed needs no signature.</summary>
    private PublicKey? KeyOf(ArchiveSettings settings, ManifestChain? chain) =>
        Key ?? (settings.Signing is { } signing && chain is { Links.Count: > 0 } ? PublicKey.Parse(signing.PublicKey) : null);

    private static async Task<bool> IsReachableAsync(ICopy copy, CancellationToken stop)
    {
        try
        {
            return await copy.ReadAsync(Manifest.Path, PublishedManifest.MaxLength, stop) is not null;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<Verdict> VerifyAsync(CopyVerifier verifier, Mirror mirror, CancellationToken stop)
    {
        output.WriteLine($"{mirror.Name}:");
        try
        {
            return await verifier.VerifyAsync(CopyOpener.Open(mirror.Url)!, stop);
        }
        catch (HttpRequestException failure)
        {
            output.WriteLine(PrintableText.Of($"{mirror.Url}: can't be reached: {failure.Message.TrimEnd('.')}."));
            return new Verdict(CopyCondition.Unreachable);
        }
    }

    private void Save(string input, CopiesLock copies)
    {
        var path = Path.Join(input, CopiesLock.FileName);
        var text = CopiesLockWriter.Write(copies);
        if (text == InputFile.Read(path)) return;
        AtomicFile.Replace(path, Encoding.UTF8.GetBytes(text));
        output.WriteLine($"Recorded the results in {SourceFolder.DisplayPath(input)}{CopiesLock.FileName}. Commit that file.");
    }
}
