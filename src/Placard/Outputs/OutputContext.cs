using System.Collections.Concurrent;
using Placard.Diagnostics;
using Placard.Forms;
using Placard.Model;
using Placard.Model.Pictures;
using Placard.Outputs.Lists;
using Placard.Outputs.Pictures;
using Placard.Rendering.Theming;

namespace Placard.Outputs;

/// <summary>What every output is made from.</summary>
public sealed record OutputContext(Site Site, Theme Theme, PageRenderer Pages, FormBuilder Forms, DiagnosticBag Diagnostics)
{
    private ConcurrentDictionary<Facet, Lazy<IReadOnlyList<EntryList>>> lists = new();

    /// <summary>Makes what is published of pictures; without a host's own, none is.</summary>
    public IPictureEncoder PictureEncoder { get; init; } = NoEncoder.Instance;

    /// <summary>The lists of one way to browse; made once, where they are asked for.</summary>
    internal IReadOnlyList<EntryList> ListsOf(Facet facet) => lists.GetOrAdd(facet, key => new(() => key.ListsOf(Site))).Value;

    /// <summary>Takes over the lists of another context of the same site, so that they are not made again.</summary>
    internal void TakeLists(OutputContext other) => lists = other.lists;

    /// <summary>A page that is rendered when its bytes are asked for.</summary>
    internal OutputFile Page(PageView page) => Page(page.Permalink, () => page);

    /// <summary>A page that is made when its bytes are asked for.</summary>
    internal OutputFile Page(Permalink permalink, Func<PageView> view, SourceLocation? origin = null) =>
        new(permalink.Path, origin ?? SourceLocation.StartOf(permalink.Path), (to, diagnostics) => Pages.Render(view(), to, diagnostics));

    /// <summary>A page that shows an entry; making it may find something amiss.</summary>
    internal OutputFile Page(Entry entry, Func<DiagnosticBag, PageView> view) =>
        new(entry.Permalink.Path, entry.AddressOrigin, (to, diagnostics) => Pages.Render(view(diagnostics), to, diagnostics)) { IsChosen = true };

    /// <summary>The words of the archive's default language.</summary>
    internal string Text(string key) => Theme.Text(Site.Settings.DefaultLanguage, key, Diagnostics);

    /// <summary>The words of a page's language, for what is written outside templates.</summary>
    internal string Text(string lang, string key) => Theme.Text(lang, key, Diagnostics);

    internal PageLink HomeLink => new(Site.Settings.Title, ListAddresses.Home);
}
