using System.Text.RegularExpressions;
using Placard.Diagnostics;

namespace Placard.Tests.Specs;

/// <summary>What the manuals must cover between them.</summary>
public partial class CatalogueTests
{
    /// <summary>
    /// A text of megabytes, a bug of the program, a link or pipe on a disk, an archive without settings, an image of a megabyte, a hundred errors of a
    /// kind, a machine without a decoder, a whole locale file, an export that is no text, a copy's manifest, files of an import: what a manual's archive can't
    /// be, and tests of their own are.
    /// </summary>
    private static readonly string[] Elsewhere =
    [
        DiagnosticDescriptors.SymbolicLink.Code, DiagnosticDescriptors.NotAFile.Code, DiagnosticDescriptors.SettingsMissing.Code,
        DiagnosticDescriptors.ImageTooLarge.Code,
        DiagnosticDescriptors.ImageStaysLarge.Code, DiagnosticDescriptors.ImageDecoderMissing.Code, DiagnosticDescriptors.FolderMissing.Code,
            DiagnosticDescriptors.FileUnreadable.Code, DiagnosticDescriptors.ProgramFailed.Code, DiagnosticDescriptors.TextTooLong.Code,
            DiagnosticDescriptors.TooManyNotes.Code, DiagnosticDescriptors.TooManyLines.Code, DiagnosticDescriptors.LetterTooLong.Code,
        DiagnosticDescriptors.PluralRulesMissing.Code, DiagnosticDescriptors.MoreOfAKind.Code,
        DiagnosticDescriptors.KeyNotChanged.Code, DiagnosticDescriptors.ExportNotText.Code, DiagnosticDescriptors.ExportTooLarge.Code,
        DiagnosticDescriptors.TooManyFilesForHost.Code, DiagnosticDescriptors.FolderTooFullForHost.Code, DiagnosticDescriptors.FileTooLargeForHost.Code,
        DiagnosticDescriptors.TooManyBytesForHost.Code,
        DiagnosticDescriptors.ManifestNotText.Code, DiagnosticDescriptors.ManifestLine.Code, DiagnosticDescriptors.ManifestPath.Code,
        DiagnosticDescriptors.ManifestPathTwice.Code, DiagnosticDescriptors.ChainLine.Code, DiagnosticDescriptors.ChainBroken.Code,
        DiagnosticDescriptors.CaptureFileNotInContainer.Code,
        DiagnosticDescriptors.ImportMapPart.Code, DiagnosticDescriptors.ImportMapValue.Code, DiagnosticDescriptors.ImportReportUnreadable.Code,
    ];

    [Fact]
    public void Every_message_is_shown_in_a_manual()
    {
        var shown = SpecFile.All.SelectMany(file => file.Examples).SelectMany(example => example.Expected)
            .Where(block => block.Kind is "messages" or "checks").SelectMany(block => Code().Matches(block.Text)).Select(match => match.Value).ToHashSet();
        var missing = DiagnosticDescriptors.All.Select(descriptor => descriptor.Code).Except(Elsewhere).Where(code => !shown.Contains(code)).ToList();
        Assert.Equal([], missing);
    }

    [Fact]
    public void All_broken_front_matters_are_reported_in_one_run()
    {
        string[] manuals = ["front-matter.md", "errors.md"];
        var examples = SpecFile.All.Where(file => manuals.Contains(file.Name)).SelectMany(file => file.Examples)
            .Where(example =>
                example.Input.Kind == "site" && Sections().Count(example.Input.Text) == 1
                    && example.Input.Text.StartsWith("== articles/", StringComparison.Ordinal))
            .ToList();
        var expected = examples.SelectMany(example => example.Expected).Where(block => block.Kind == "messages")
            .SelectMany(block => block.Text.Split('\n')).Where(line => line != SpecRun.NoMessages).ToList();
        var kinds = expected.Select(line => Code().Match(line).Value).Distinct(StringComparer.Ordinal).Count();
        Assert.True(examples.Count >= 100 && kinds >= 25, $"{examples.Count} broken files of {kinds} kinds are too few.");

        var whole = new SpecBlock("site", "", string.Join('\n', examples.Select(example => example.Input.Text)), 0, 0);
        var messages = SpecRun.Build(new SpecExample("", "", "", [whole])).Messages.ToList();

        Assert.Equal(expected.Order(StringComparer.Ordinal), messages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_message_speaks_as_parsers_do()
    {
        string[] jargon = ["scalar", "mapping", "anchor", "token", "block sequence", "flow ", "directive", "stream", "parser", "simple key"];
        foreach (var descriptor in DiagnosticDescriptors.All)
            Assert.DoesNotContain(jargon, word => descriptor.Message.Contains(word, StringComparison.OrdinalIgnoreCase));
        foreach (var block in SpecFile.All.SelectMany(file => file.Examples).SelectMany(example => example.Expected).Where(block => block.Kind == "messages"))
            Assert.DoesNotContain(jargon, word => Messages().Matches(block.Text).Any(match => match.Value.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [GeneratedRegex("PLC[0-9]{4}")]
    private static partial Regex Code();

    [GeneratedRegex("^== ", RegexOptions.Multiline)]
    private static partial Regex Sections();

    [GeneratedRegex("(?<=PLC[0-9]{4}: ).*")]
    private static partial Regex Messages();
}
