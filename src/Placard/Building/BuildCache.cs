using Placard.Diagnostics;
using Placard.Model;
using Placard.Reading;
using Placard.Rendering.Theming;

namespace Placard.Building;

/// <summary>What a build takes over from the last one of the same host: whatever was made of files that are the same objects still.</summary>
public sealed class BuildCache
{
    private IReadOnlyList<SourceFile>? files;
    private (Theme? Theme, IReadOnlyList<Diagnostic> Found) theme;

    internal ReadingCache Reading { get; } = new();

    internal (Theme? Theme, IReadOnlyList<Diagnostic> Found) Theme(BuildInput input)
    {
        if (files is null || !files.SequenceEqual(input.Theme, ReferenceEqualityComparer.Instance)) theme = ReadTheme(input);
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
