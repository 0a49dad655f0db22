using Placard.Cli.Signing;
using Placard.Cli.Verifying;
using Placard.Content;

namespace Placard.Cli.Commands;

/// <summary>Verifies one copy, or all mirrors of an archive.</summary>
internal sealed class VerifyRun(TextWriter output, TextWriter error)
{
    /// <summary>The copy whose manifest decides.</summary>
    public string? Against { get; init; }

    /// <summary>The public key that the user trusts.</summary>
    public PublicKey? Key { get; init; }

    /// <summary>The keys that the user gave before; null to do without.</summary>
    public RememberedKeys? Memory { get; init; }

    /// <returns>The exit code.</returns>
    public async Task<int> VerifyAsync(string name, CancellationToken stop)
    {
        if (CopyOpener.Open(name) is not { } copy) return UsageError.Print($"There is no folder or file {name}. Name a folder, a file or the URL of a site.");
        ICopy? other = null;
        if (Against is not null && (other = CopyOpener.Open(Against)) is null)
            return UsageError.Print($"There is no folder or file {Against}. Name a folder, a file or the URL of a site.");
        try
        {
            return (await new CopyVerifier(output, error) { Against = other, Key = Key, Memory = Memory }.VerifyAsync(copy, stop)).ExitCode;
        }
        catch (HttpRequestException failure)
        {
            error.WriteLine($"placard: {failure.Message.TrimEnd('.')}.");
            return ExitCode.SystemFailure;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            error.WriteLine("placard: The check was stopped. Of a site, the next one within a day goes on from here.");
            return ExitCode.SystemFailure;
        }
    }

    /// <returns>The exit code: of the worst mirror.</returns>
    public Task<int> VerifyMirrorsAsync(string input, bool record, BuildOptions options, CancellationToken stop) =>
        new MirrorsRun(output, error) { Against = Against, Key = Key }.RunAsync(input, record, options, stop);
}
