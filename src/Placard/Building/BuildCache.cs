using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Outputs;
using Placard.Reading;
using Placard.Theming;
using Placard.Theming.Templates;
using Placard.UrlKeeping;
using Placard.Urls;

namespace Placard.Building;

/// <summary>
/// What a build takes over from the last one of the same host: everything made of files that have not changed, as
/// <see cref="SourceFile.IsSameAs"/> says.
/// </summary>
public sealed class BuildCache
{
    private IReadOnlyList<SourceFile>? files;
    private (Theme? Theme, IReadOnlyList<Diagnostic> Found) theme;

    private CheckedUrls? checkedUrls;
    private Site? site;
    private OutputCache outputs = new();

    internal ReadingCache Reading { get; } = new();

    /// <summary>The outputs' shared values; those of the last build where the site is the same object.</summary>
    internal OutputCache OutputsFor(Site now)
    {
        if (!ReferenceEquals(site, now)) (site, outputs) = (now, new OutputCache());
        return outputs;
    }

    /// <summary>The errors of URLs; searched for only where the URLs differ from those of the last build.</summary>
    internal CheckedUrls Check(IReadOnlyList<OutputFile> outputs, UrlLedger recorded) =>
        checkedUrls = checkedUrls?.Matches(outputs, recorded) == true ? checkedUrls : CheckedUrls.Of(outputs, recorded);

    internal (Theme? Theme, IReadOnlyList<Diagnostic> Found) Theme(BuildInput input)
    {
        if (files is null || !files.SequenceEqual(input.Theme, SourceComparer.Instance)) theme = ReadTheme(input);
        files = input.Theme;
        return theme;
    }

    internal static (Theme? Theme, IReadOnlyList<Diagnostic> Found) ReadTheme(BuildInput input)
    {
        var diagnostics = new DiagnosticBag();
        var theme = ThemeReader.Read(input.Theme, input.ThemePath, diagnostics);
        return (theme, diagnostics.Sorted());
    }
}
