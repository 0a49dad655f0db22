using System.Collections.Frozen;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;

namespace Placard.Reading.Sources;

/// <summary>Everything that the reader of one file may use besides that file.</summary>
internal sealed record ReadingContext(ArchiveSettings Settings, BuildOptions Options, SourceIndex Sources, DiagnosticBag Diagnostics)
{
    /// <summary>The entry or file that <paramref name="from"/> names; null where there is none, which has been reported.</summary>
    public SourceFile? Resolve(SourceFile from, string written, SourceLocation at) => References.Resolve(Sources, from, written, at, Diagnostics);

    public EntryReferences References { get; init; } = new();

    /// <summary>Campaigns by the name of their file; filled before anything that belongs to one is read.</summary>
    public FrozenDictionary<string, Campaign> Campaigns { get; init; } = FrozenDictionary<string, Campaign>.Empty;

    /// <summary>The names that entries share.</summary>
    public NamePool Names { get; } = new();

    /// <summary>Records every lookup; null where no cache needs it.</summary>
    public Lookups? Lookups { get; private init; }

    public Campaign? FindCampaign(string name)
    {
        var found = Campaigns.GetValueOrDefault(name);
        Lookups?.Note(name, found);
        return found;
    }

    public IEnumerable<Campaign> AllCampaigns()
    {
        Lookups?.NoteAllCampaigns();
        return Campaigns.Values;
    }

    /// <summary>A context for one file, with diagnostics, references and lookups of its own.</summary>
    public ReadingContext ForOneFile()
    {
        var lookups = new Lookups();
        return this with { Sources = Sources.Noting(lookups), Diagnostics = new DiagnosticBag(), References = new EntryReferences(), Lookups = lookups };
    }
}
