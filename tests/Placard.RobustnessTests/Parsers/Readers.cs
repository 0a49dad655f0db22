using System.Text;
using Microsoft.AspNetCore.Http;
using Placard.Captures;
using Placard.Cli.Commands;
using Placard.Cli.LinkChecking;
using Placard.Cli.Serving;
using Placard.Cli.Signing;
using Placard.Cli.Verifying;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Images;
using Placard.Images.Formats;
using Placard.Importing.Markdown;
using Placard.Importing.Pages;
using Placard.Liquid;
using Placard.Locales;
using Placard.Outputs;
using Placard.Outputs.Captures;
using Placard.Outputs.Images;
using Placard.Pictures;
using Placard.Reading;
using Placard.Reading.FrontMatter;
using Placard.Reading.Settings;
using Placard.Reading.Sources;
using Placard.Reading.Tables;
using Placard.Receiving;
using Placard.Receiving.Formats;
using Placard.Theming;
using Placard.Theming.Templates;
using Placard.UrlKeeping;
using Placard.Writing;

namespace Placard.RobustnessTests.Parsers;

/// <summary>Calls the parsers, most of them directly, since a whole build costs a thousand times as much.</summary>
internal static class Readers
{
    private static readonly VipsCodec Codec = new();

    private static readonly PublicKey SomeKey = PublicKey.Parse("RWQlnSye16EwanzorzB6iNXNj7n/sDjwJ05ihPQNrxN5d4cOD6g2xMHb")!;

    private static readonly SourceFile SomePage = new MemorySourceFile("pages/page.md", "---\ntitle: Title\n---\nText.\n"u8.ToArray(), "input/pages/page.md");

    private static readonly SourceFile CaptureCard =
        new MemorySourceFile("captures/a/capture.yaml", "title: T\noriginalUrl: https://a.test/\n"u8.ToArray(), "input/captures/a/capture.yaml");

    private static readonly SourceFile Petition =
        new MemorySourceFile("actions/sign.md", "---\ntitle: T\nkind: petition\n---\nText.\n"u8.ToArray(), "input/actions/sign.md");

    [ThreadStatic]
    private static TemplateReader? templates;

    [ThreadStatic]
    private static Site? petition;

    /// <summary>The files as an archive: read, checked, and rendered into all outputs.</summary>
    public static void Archive(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => UntrustedArchive.Build(files, diagnostics);

    public static void FrontMatter(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => FrontMatterReader.Read(file, diagnostics));

    public static void Settings(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => SettingsReader.Read(new SourceIndex([file]), "input/", new BuildOptions { AsOf = UntrustedArchive.Day }, diagnostics));

    public static void Signatures(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => SignatureTable.Read(file, new Urls.Permalink("data/a.csv"), diagnostics));

    /// <summary>Files of a folder of signatures.</summary>
    public static void SignatureFile(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => SignatureTable.ReadFolder("actions/sign-signatures/", [file], new Urls.Permalink("data/a.csv"), diagnostics));

    /// <summary>Exports of form handlers, received into a petition.</summary>
    public static void Export(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => Each(files, file => Receive(
        request => request with { Exports = [new ExportFile(file.DisplayPath, file.Read())], Formats = ReceiveCommand.Formats }, diagnostics));

    /// <summary>Reviews of doubtful entries.</summary>
    public static void Review(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => Each(files, file => Receive(
        request => request with { Reviewed = new ExportFile(file.DisplayPath, file.Read()) }, diagnostics));

    private static void Receive(Func<ReceiveRequest, ReceiveRequest> complete, DiagnosticBag diagnostics)
    {
        petition ??= UntrustedArchive.SiteOf([Petition]);
        var action = petition.Actions.Single();
        var state = new ReceivedState(action.SourcePath, new byte[ReceivedState.KeyLength]);
        var result = Receiver.Receive(complete(new ReceiveRequest(petition, [Petition], action, state)));
        foreach (var diagnostic in result.Diagnostics) diagnostics.Add(diagnostic);
    }

    /// <summary>Tables of signatures, each below an article, in all outputs.</summary>
    public static void Signed(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => UntrustedArchive.Build([.. files, .. files.Select(SignedBy)],
        diagnostics);

    /// <summary>A layout that renders a page.</summary>
    public static void Page(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => UntrustedArchive.BuildOnce([SomePage], diagnostics, BuiltInTheme.Overlay([file])));

    public static void Targets(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => CsvTable.Read(file, TargetTable.Schema, diagnostics));

    public static void Posts(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => CsvTable.Read(file, PostTable.Schema, diagnostics));

    /// <summary>The files of one capture, in all outputs.</summary>
    public static void Captured(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => UntrustedArchive.Build([CaptureCard, .. files], diagnostics);

    /// <summary>Containers of captures, each with a card.</summary>
    public static void CapturedContainer(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => Each(files, file =>
    {
        var card = $"{SavedContainer.NameOf(file.Path)}/capture.yaml";
        UntrustedArchive.Build([new MemorySourceFile(card, "title: T\n"u8.ToArray(), "input/" + card), file], diagnostics);
    });

    /// <summary>Pages of captures, each rendered.</summary>
    public static void CapturedPage(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => Each(files, file => Captured([file], diagnostics));

    /// <summary>Saved pages, each imported alone, and the archive that it becomes.</summary>
    public static void ImportedPage(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => new ImportedFiles([file]).Run(new HtmlImporter(), diagnostics));

    /// <summary>Posts of a site of Jekyll, each imported alone.</summary>
    public static void ImportedMarkdown(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => new ImportedFiles([new MemorySourceFile("_config.yml", "title: T"u8.ToArray()), file]).Run(new MarkdownImporter(), diagnostics));

    /// <summary>Web archives, each imported alone.</summary>
    public static void ImportedWarc(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => new ImportedFiles([file]).Run(new WarcImporter(), diagnostics));

    public static void CapturedStyle(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => SavedStyle.Sheet(TextEncodings.Decode(file.Read().Span, null, null), (url, _) => url));

    public static void Secrets(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => Each(files, file => SecretScanner.Scan(file));

    public static void Template(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics)
    {
        templates ??= new TemplateReader(ThemeDialect.Instance);
        Each(files, file =>
        {
            if (TextFile.ReadText(file, diagnostics) is { } text) templates.Read(new TemplateSource("a", file, text), diagnostics);
        });
    }

    public static void Locale(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file =>
        {
            foreach (var locale in LocaleReader.Read([file], _ => true, diagnostics).Own) locale.Day(new ArchiveDate(UntrustedArchive.Day));
        });

    public static void Drawing(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file =>
        {
            if (ImageHeaderReader.Read(file)?.Format == ImageFormat.Svg) Wellformed.Xml(SvgSanitizer.Clean(file, diagnostics).Span);
        });

    public static void Image(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file =>
        {
            ImageHeaderReader.DetectPhotograph(file);
            if (ImageHeaderReader.Read(file) is not { } header) return;
            ImageCompleteness.IsComplete(file.Read().Span, header.Format);
            ImageMetadata.IsAbsentFrom(file.Read().Span);
        });

    /// <summary>Decodes and encodes an image, where a build would.</summary>
    public static void Pixels(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file =>
        {
            if (ImageHeaderReader.Read(file) is not { Format: < ImageFormat.Svg, Pixels: > 0 and < 20_000 } header) return;
            try
            {
                Codec.Encode(file.Read().ToArray(), header, [.. ImagePlan.For(file, header, keepsOriginal: false).Renditions], (_, _) => { });
            }
            catch (ImageException refused)
            {
                diagnostics.Report(DiagnosticDescriptors.ImageUnreadable, SourceLocation.StartOf(file.DisplayPath), refused.Message);
            }
        });

    public static void UrlLedger(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file =>
        {
            UrlLedgerReader.Read(new SourceIndex([file]), new ArchiveSettings { Title = "T", BaseUrl = "https://archive.test/" }, diagnostics);
            UrlLedgerWriter.Add(Encoding.UTF8.GetString(file.Read().Span), [OutputFile.Copy("a.html", file) with { IsPermanent = true }]);
        });

    public static void LinkLock(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => LinkLockWriter.Write(LinkLockReader.Read(new SourceIndex([file]), diagnostics)));

    public static void CopiesLock(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => CopiesLockWriter.Write(CopiesLockReader.Read(new SourceIndex([file]), diagnostics)));

    public static void Manifest(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => PublishedManifest.Read(file.Read().Span, file.DisplayPath, diagnostics));

    public static void ArchiveJson(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => Each(files, file => ArchiveRecord.Parse(file.Read().Span));

    public static void Chain(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => ManifestChain.Read(TextOf(file), file.DisplayPath, diagnostics)?.Links.All(link => link.IsSignedBy(SomeKey)));

    /// <summary>A signature and a public key.</summary>
    public static void Minisign(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => Each(files, file =>
    {
        FileSignature.Parse(TextOf(file))?.Verify(SomeKey, [1, 2, 3]);
        PublicKey.Parse(TextOf(file));
    });

    public static void TimeStamp(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => Cli.Signing.TimeStamp.Read(file.Read().ToArray(), new byte[32]));

    /// <summary>A page of a copy that a host rewrote, with and without the original.</summary>
    public static void Rewritten(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) => Each(files, file =>
    {
        Rewrites.Explain("a.html", file.Read().ToArray(), Syntax.Hash, null);
        Rewrites.Explain("a.html", file.Read().ToArray(), Syntax.Hash, "<!doctype html>\n<p>A</p>\n"u8.ToArray());
    });

    private static string TextOf(SourceFile file) => Encoding.UTF8.GetString(file.Read().Span);

    public static void Robots(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file => RobotsRules.Parse(Encoding.UTF8.GetString(file.Read().Span), "placard").Allows(new Uri("https://a.test/b/c?d=e")));

    /// <summary>A form that was sent to the preview.</summary>
    public static void FormPost(IReadOnlyList<SourceFile> files, DiagnosticBag diagnostics) =>
        Each(files, file =>
        {
            var request = new DefaultHttpContext().Request;
            request.ContentType = file.Read().Span.StartsWith("--b"u8) ? "multipart/form-data; boundary=b" : "application/x-www-form-urlencoded";
            request.Body = new MemoryStream(file.Read().ToArray());
            try
            {
                FormPostReader.ReadAsync(request, new Uri("https://archive.test/"), null, CancellationToken.None).GetAwaiter().GetResult();
            }
            catch (BadHttpRequestException)
            {
                // Refused in words.
            }
        });

    private static MemorySourceFile SignedBy(SourceFile table) =>
        new(table.Path.Replace(".csv", ".md", StringComparison.Ordinal),
            Encoding.UTF8.GetBytes($"---\ntitle: T\ndate: 2020-01-01\nsignatures: {table.Name}\n---\nText.\n"));

    private static void Each(IReadOnlyList<SourceFile> files, Action<SourceFile> read)
    {
        foreach (var file in files) read(file);
    }
}
