using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Placard.Cli.LinkChecking;
using Placard.Cli.Loading;
using Placard.Cli.Receiving;
using Placard.Cli.Signing;
using Placard.Cli.Terminal;
using Placard.Cli.Verifying;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Packaging;

namespace Placard.Cli.Commands;

/// <summary>Signs a published folder. A folder that is not as its manifest says is not signed.</summary>
internal sealed class SignRun(SignSettings settings, TextWriter output, TextWriter error)
{
    /// <summary>The number of differences that are shown of a folder that is not signed.</summary>
    private const int MaxShown = 20;

    private static readonly TimeSpan ServiceTimeout = TimeSpan.FromSeconds(60);

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var diagnostics = new DiagnosticBag();
        var archive = SigningArchive.Settings(settings.Input, diagnostics);
        if (diagnostics.HasErrors) return Refuse(diagnostics);
        if (settings.AsksForTimeStamp && archive.Signing?.TimeStampService is null)
            return UsageError.Print("There is no time stamp service in archive.yaml. Add below `signing:` a line such as `timeStampService: https://timestamps.example/`, or leave --timestamp out.");
        if (!Directory.Exists(settings.Folder)) return UsageError.Print($"There is no folder {settings.Folder}. Build the archive first, or name its folder.");
        var copy = new FolderCopy(settings.Folder);
        if (await copy.ReadAsync(Manifest.Path, PublishedManifest.MaxLength, stop) is not { } bytes)
            return UsageError.Print($"There is no {Manifest.Path} in {settings.Folder} to sign. Build the archive without `omit: [manifest]`.");
        if (PublishedManifest.Read(bytes, copy.DisplayPath(Manifest.Path), diagnostics) is not { } manifest) return Refuse(diagnostics);
        var result = await new Comparison(copy, manifest, null).RunAsync(() => { }, stop);
        if (!result.IsWhole)
        {
            foreach (var difference in result.Differences.Take(MaxShown)) error.WriteLine(difference.ToLine(copy));
            error.WriteLine($"placard: {settings.Folder} is not as its manifest says, so it was not signed. Build it again.");
            return ExitCode.ContentErrors;
        }
        var chain = settings.Records ? ChainOf(diagnostics) : null;
        if (diagnostics.HasErrors) return Refuse(diagnostics);
        if (KeyOf(archive) is not { } key) return ExitCode.UsageError;

        Write(Manifest.SignaturePath, FileSignature.Sign(key, bytes, $"timestamp:{Now().ToUnixTimeSeconds()}\tfile:{Manifest.Path}\thashed"));
        output.WriteLine($"Signed {copy.DisplayPath(Manifest.Path)} with key {key.Public.IdText}.");
        if (chain is not null) Record(chain, key, manifest.Digest);
        return settings.AsksForTimeStamp ? await AddTimeStampAsync(archive, bytes, stop) : ExitCode.Success;
    }

    private int Refuse(DiagnosticBag diagnostics)
    {
        DiagnosticPrinter.Print(diagnostics.Sorted(), DiagnosticFormat.Text, error);
        error.WriteLine("placard: Nothing was signed.");
        return ExitCode.ContentErrors;
    }

    /// <summary>The moment of the build, else of this day.</summary>
    private DateTimeOffset Now() => new(settings.Options.AsOf, settings.Options.AsOfTime ?? TimeOnly.MinValue, TimeSpan.Zero);

    private string ChainPath => Path.Join(settings.Input, Manifest.ChainPath);

    private ManifestChain? ChainOf(DiagnosticBag diagnostics) =>
        ManifestChain.Read(InputFile.Read(ChainPath) ?? "", SourceFolder.DisplayPath(settings.Input) + Manifest.ChainPath, diagnostics);

    /// <summary>The secret key; null where there is none, after a usage error was printed.</summary>
    private SecretKey? KeyOf(ArchiveSettings archive)
    {
        var path = KeyFiles.Expand(settings.Key ?? archive.Signing?.SecretKey ?? KeyFiles.DefaultPath(archive.BaseUrl));
        if (PrivateFile.RepositoryOf(path, settings.Input) is { } repository)
        {
            UsageError.Print($"The secret key {path} lies in {repository}, which others can read. Move it out, delete it from the history, and make a new one: placard key new");
            return null;
        }
        if (KeyFiles.ShortText(path) is not { } text)
        {
            UsageError.Print($"There is no secret key {path}. Make one with: placard key new. Or name its file with --key FILE.");
            return null;
        }
        var passphrase = SecretKey.IsEncrypted(text) ? Passphrase.Read("Passphrase of the secret key: ") : "";
        if (SecretKey.Parse(text, passphrase) is not { } key)
        {
            UsageError.Print($"{path} can't be read: the passphrase is another, or the file is no secret key of minisign.");
            return null;
        }
        if (archive.Signing is { } signing && PublicKey.Parse(signing.PublicKey) is { } known && !known.Equals(key.Public))
        {
            UsageError.Print($"The secret key {path} does not belong to the public key in archive.yaml, by which readers check copies. Name the other with --key FILE.");
            return null;
        }
        return key;
    }

    private void Record(ManifestChain chain, SecretKey key, string digest)
    {
        var display = SourceFolder.DisplayPath(settings.Input) + Manifest.ChainPath;
        if (chain.Links is [.., var last] && last.Manifest == digest)
        {
            output.WriteLine($"The manifest is the last in {display} already.");
            Write(Manifest.ChainPath, InputFile.Read(ChainPath)!);
            return;
        }
        var text = chain.With(key, settings.Options.AsOf, digest);
        InputFile.Replace(ChainPath, text);
        Write(Manifest.ChainPath, text);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Recorded it in {display}, as number {chain.Links.Count + 1}. Commit that file."));
    }

    private async Task<int> AddTimeStampAsync(ArchiveSettings archive, byte[] manifest, CancellationToken stop)
    {
        var service = new Uri(archive.Signing!.TimeStampService!);
        using var client = LinkClient.Create(new Uri(archive.BaseUrl));
        client.Timeout = ServiceTimeout;
        try
        {
            var (response, reason) = await TimeStamp.RequestAsync(client, service, SHA256.HashData(manifest), stop);
            if (response is not null)
            {
                AtomicFile.Replace(Path.Join(settings.Folder, Manifest.TimeStampPath), response);
                output.WriteLine($"Added a time stamp of {service.Host}: {Manifest.TimeStampPath}.");
                return ExitCode.Success;
            }
            error.WriteLine(PrintableText.Of($"placard: {service.Host} gave no time stamp: {reason.TrimEnd('.')}. The signature stands without it."));
        }
        catch (Exception failure) when (LinkClient.IsFailureOfSite(failure) || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            error.WriteLine(PrintableText.Of($"placard: {service.Host} can't be reached: {failure.Message.TrimEnd('.')}. The signature stands without a time stamp."));
        }
        return ExitCode.SystemFailure;
    }

    private void Write(string path, string text) => AtomicFile.Replace(Path.Join(settings.Folder, path), Encoding.UTF8.GetBytes(text));
}
