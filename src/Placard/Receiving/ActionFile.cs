using System.Text;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Reading.Keys;
using Placard.Syntax;

namespace Placard.Receiving;

/// <summary>An action's file, in whose front matter two keys are changed and nothing else.</summary>
internal sealed class ActionFile
{
    private readonly SourceFile file;
    private readonly YamlMapping keys;

    private ActionFile(SourceFile file, YamlMapping keys) => (this.file, this.keys) = (file, keys);

    public string Path => file.Path;

    public static ActionFile? Open(SourceFile file, DiagnosticBag diagnostics) =>
        FrontMatterReader.Read(file, diagnostics) is { } parts ? new ActionFile(file, parts.Keys) : null;

    /// <summary>The location of a key's value; the start of the file without one.</summary>
    public SourceLocation LocationOf(string key) => keys.Entries.Find(entry => entry.Key.Text == key) is { Value: { } value }
        ? new SourceLocation(file.DisplayPath, value.Line, value.Column)
        : SourceLocation.StartOf(file.DisplayPath);

    /// <summary>The file with other values of <c>tally</c> and <c>signatures</c>; null where they can't be changed, which has been reported.</summary>
    /// <param name="tally">The new tally; null to keep what is there.</param>
    /// <param name="signatures">The name of a new table beside the file; null to keep what is there.</param>
    public ReceivedFile? With(Tally? tally, string? signatures, DiagnosticBag diagnostics)
    {
        var text = Encoding.UTF8.GetString(file.Read().Span);
        var changed = new List<(string Key, YamlNode? Value)>();
        if (tally is not null) changed.Add(("tally", Plain(TallyKeys.Write(tally)!)));
        if (signatures is not null) changed.Add(("signatures", YamlValue.Plain(signatures)));
        foreach (var (key, value) in changed) text = FrontMatterEdit.Set(text, key, YamlWriter.Write(YamlValue.Map([(key, value)])));
        if (IsChangedOnlyIn(changed, text)) return new ReceivedFile(Path, text);
        foreach (var (key, value) in changed)
            diagnostics.Report(DiagnosticDescriptors.KeyNotChanged, LocationOf(key), key, YamlWriter.Write(YamlValue.Map([(key, value)])).TrimEnd());
        return null;
    }

    /// <summary>The node without quotation marks where none are needed, as people write it.</summary>
    private static YamlNode Plain(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar with { IsPlain = true },
        YamlSequence list => list with { Items = [.. list.Items.Select(Plain)] },
        YamlMapping map => map with { Entries = [.. map.Entries.Select(entry => new YamlEntry(entry.Key, Plain(entry.Value)))] },
        _ => node,
    };

    private bool IsChangedOnlyIn(List<(string Key, YamlNode? Value)> changed, string text)
    {
        var found = new DiagnosticBag();
        if (FrontMatterReader.Read(new MemorySourceFile(file.Path, Encoding.UTF8.GetBytes(text)), found) is not { } parts || found.HasErrors) return false;
        var others = keys.Entries.Where(entry => !changed.Exists(change => change.Key == entry.Key.Text));
        var expected = new YamlMapping([.. others, .. changed.Select(change => new YamlEntry(YamlValue.Plain(change.Key), change.Value!))], 0, 0);
        return Sorted(expected) == Sorted(parts.Keys);
    }

    private static string Sorted(YamlMapping mapping) =>
        YamlWriter.Write(mapping with { Entries = [.. mapping.Entries.OrderBy(entry => entry.Key.Text, StringComparer.Ordinal)] });
}
