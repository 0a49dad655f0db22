using Placard.Diagnostics;
using Placard.Model;
using Placard.Outputs;
using Placard.Reading;
using Placard.Rendering.Theming;

namespace Placard.Building;

/// <summary>What a build takes over from the last one of the same host: whatever was made of files that are the same objects still.</summary>
public sealed class BuildCache
{
    private IReadOnlyList<SourceFile>? files;
    private (Theme? Theme, IReadOnlyList<Diagnostic> Found) theme;

    private CheckedAddresses? addresses;
    private OutputContext? context;

    internal ReadingCache Reading { get; } = new();

    /// <summary>Gives a context the lists of the last one, where they are lists of the same site.</summary>
    internal void ShareLists(OutputContext now)
    {
        if (context is not null && ReferenceEquals(context.Site, now.Site)) now.TakeLists(context);
        context = now;
    }

    /// <summary>What is wrong with addresses; looked for only where they are not those of the last build.</summary>
    internal CheckedAddresses Check(IReadOnlyList<OutputFile> outputs, AddressList recorded) =>
        addresses = addresses?.Hold(outputs, recorded) == true ? addresses : CheckedAddresses.Of(outputs, recorded);

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
