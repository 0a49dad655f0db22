using System.Text;
using CsCheck;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Outputs;
using Placard.Reading;
using Placard.Reading.Sources;
using Placard.UrlKeeping;
using Placard.Urls;

namespace Placard.Tests.UrlKeeping;

/// <summary>The list of URLs is read as it was written, grows, and does not depend on the order in which it grew.</summary>
public class UrlLedgerProperties
{
    private static readonly ArchiveSettings Settings = new() { Title = "T", BaseUrl = "https://archive.test/" };

    private static readonly Gen<string> Paths = Property.Text("abcAB0-_. é日", 1, 8).Array[1, 3]
        .Select(names => string.Join('/', names.Select(name => $"x{name}x")) + ".html");

    private static readonly Gen<string[]> Lists = Paths.Array[0, 12];

    [Fact]
    public void What_is_added_is_read_sorted_and_each_once() => Property.Holds(Lists, paths =>
    {
        var (text, added) = UrlLedgerWriter.Add(null, Published(paths));
        var kept = Read(text).Active.Select(url => url.Path.ToString()).ToList();
        Assert.Equal(paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), kept);
        Assert.Equal(kept.Count, added);
    });

    [Fact]
    public void Adding_again_changes_nothing_and_the_order_of_adding_does_not_count() => Property.Holds(Gen.Select(Lists, Lists), lists =>
    {
        var (one, other) = lists;
        var text = Add(Add(null, one), other);
        Assert.Equal((text, 0), UrlLedgerWriter.Add(text, Published([.. other, .. one])));
        Assert.Equal(Add(Add(null, other), one), text);
        Assert.Equal(Add(null, [.. one, .. other]), text);
    });

    [Fact]
    public void Comments_notes_and_unsorted_lines_stay_whatever_is_added() => Property.Holds(Gen.Select(Lists, Lists, Lists), lists =>
    {
        var (written, gone, added) = lists;
        var known = written.Concat(gone).ToHashSet(StringComparer.Ordinal);
        var before = string.Concat(written.Select(path => $"# About {path}\n{path}\n"))
            + string.Concat(gone.Except(written).Select(path => $"{path} gone: Withdrawn.\n"));
        var text = Add(before, added);
        Assert.All(before.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line, text.Split('\n')));
        var (was, now) = (Read(before), Read(text));
        Assert.Equal(was.Removed.Select(removed => removed.Url.Path).Order(StringComparer.Ordinal),
            now.Removed.Select(removed => removed.Url.Path).Order(StringComparer.Ordinal));
        Assert.Equal(was.Active.Select(url => url.Path.ToString()).Concat(added.Where(known.Add)).Order(StringComparer.Ordinal),
            now.Active.Select(url => url.Path.ToString()).Order(StringComparer.Ordinal));
    });

    private static string Add(string? text, string[] paths) => UrlLedgerWriter.Add(text, Published(paths)).Text;

    private static UrlLedger Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var ledger = UrlLedgerReader.Read(new SourceIndex([new MemorySourceFile(UrlLedger.FileName, Encoding.UTF8.GetBytes(text))]), Settings, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return ledger;
    }

    private static IEnumerable<OutputFile> Published(IEnumerable<string> paths) =>
        paths.Select(path => new OutputFile(path, SourceLocation.StartOf(path), (_, _) => { }));
}
