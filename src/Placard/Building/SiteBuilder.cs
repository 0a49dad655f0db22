using Placard.Content;
using Placard.Diagnostics;
using Placard.Forms;
using Placard.Images;
using Placard.Letters;
using Placard.Outputs;
using Placard.Outputs.Captures;
using Placard.Outputs.Pages;
using Placard.Packaging;
using Placard.Reading;
using Placard.Theming;
using Placard.UrlKeeping;
using Placard.Urls;

namespace Placard.Building;

/// <summary>
/// The whole build on one screen, in four phases: Input, Process, PostProcess and Output. Source files become a <see cref="Site"/>,
/// and this becomes output files: every output of the <see cref="Catalog"/> is a pipeline of its own, which knows of no other.
/// </summary>
public static class SiteBuilder
{
    /// <summary>Input, Process and PostProcess: reads everything and lists what would be published; nothing is rendered yet.</summary>
    /// <param name="diagnostics">Receives what authors should know, here and whenever something of the build is rendered.</param>
    /// <param name="cache">What to take over from the last build, where the host builds again and again.</param>
    /// <returns>Null where the theme can't be used, which has been reported.</returns>
    public static SiteBuild? Prepare(BuildInput input, DiagnosticBag diagnostics, BuildCache? cache = null)
    {
        var (archive, theme) = Input(input, diagnostics, cache);
        if (theme is null) return null;
        HashSet<string>? paths = null;
        var urls = new PublishedUrls(() => paths ?? throw new InvalidOperationException("A page was rendered before all outputs had listed their files."));
        var (context, groups) = Process(input, archive, theme, urls, diagnostics, cache);
        return PostProcess(input, context, groups, urls, published => paths = published, cache);
    }

    /// <summary>Output: renders everything and hands it to the sink, on all processors; the manifest comes last.</summary>
    /// <remarks>Where there is an error, everything is checked all the same, but nothing more is handed over. The sink may hold a part by then.</remarks>
    public static void Write(SiteBuild build, IOutputSink sink)
    {
        var manifest = build.Diagnostics.HasErrors ? null : build.NewManifest();
        Write(build, build.Outputs, manifest, sink);
        if (manifest is not null) WriteManifest(build, manifest, sink);
    }

    /// <summary>Output that keeps files of the last build, those that <see cref="BuildRecord.KeepFrom"/> found, and renders the others.</summary>
    /// <param name="record">Receives what is known of each file for the next build; it is good where no error was found.</param>
    public static void Write(SiteBuild build, IKeepingSink sink, BuildRecord record)
    {
        if (build.Diagnostics.HasErrors)
        {
            Write(build, sink);
            return;
        }
        var manifest = build.NewManifest();
        OutputWriter.Write(build.Outputs, build.Diagnostics, manifest, sink, new RecordedOutputs(record, sink));
        if (manifest is not null) WriteManifest(build, manifest, sink);
    }

    /// <summary>Output of some files, such as those of one <see cref="OutputGroup"/>, for a host that writes them in an order of its own.</summary>
    /// <param name="outputs">Files of the build.</param>
    /// <param name="manifest">Receives the hashes of what is written; null where the host publishes no manifest.</param>
    public static void Write(SiteBuild build, IReadOnlyList<OutputFile> outputs, Manifest? manifest, IOutputSink sink) =>
        OutputWriter.Write(outputs, build.Diagnostics, manifest, sink);

    /// <summary>Output of the manifest, once everything else has been written that the host publishes.</summary>
    public static void WriteManifest(SiteBuild build, Manifest manifest, IOutputSink sink) => OutputWriter.WriteManifest(manifest, build.Diagnostics, sink);

    /// <summary>Output without a sink: renders everything, and so finds the errors that only rendering shows before anything is written.</summary>
    /// <returns>All errors of the build, those that were known before included; sorted.</returns>
    public static IReadOnlyList<Diagnostic> FindErrors(SiteBuild build)
    {
        OutputWriter.Write(build.Outputs, build.Diagnostics, null, null);
        return [.. build.Diagnostics.Sorted().Where(diagnostic => diagnostic.IsError)];
    }

    /// <summary>Reads each source by itself, the archive's and the theme's.</summary>
    private static (ReadArchive Archive, Theme? Theme) Input(BuildInput input, DiagnosticBag diagnostics, BuildCache? cache)
    {
        var readTheme = Task.Run(() => cache is null ? BuildCache.ReadTheme(input) : cache.Theme(input));
        var archive = SiteReader.ReadSources(input.Input, input.InputPath, input.Options, diagnostics, cache?.Reading);
        var (theme, found) = readTheme.GetAwaiter().GetResult();
        foreach (var diagnostic in found) diagnostics.Add(diagnostic);
        return (archive, theme is null ? null : ThemeColours.Apply(theme, archive.Settings.Theme, diagnostics));
    }

    /// <summary>Links what was read into the site, and lets each output list its files.</summary>
    private static (OutputContext Context, OutputGroup[] Groups) Process(
        BuildInput input, ReadArchive archive, Theme theme, PublishedUrls urls, DiagnosticBag diagnostics, BuildCache? cache)
    {
        var site = archive.ToSite();
        var pages = new PageRenderer(site, theme, urls, input.ImageEncoder is IShareImageEncoder { IsAvailable: true });
        var context = new OutputContext(site, theme, pages, new FormBuilder(input.Catalog.FormHandlers), diagnostics)
        {
            AllowedValues = input.Catalog.AllowedValues,
        };
        if (input.ImageEncoder is { } encoder) context = context with { ImageEncoder = encoder };
        if (cache is not null) context = context with { Cache = cache.OutputsFor(site) };
        var outputs = input.Catalog.OutputsOf(site);
        var groups = new OutputGroup[outputs.Count];
        Parallel.For(0, groups.Length, i => groups[i] = List(outputs[i], context));
        return (context, groups);
    }

    private static OutputGroup List(ISiteOutput output, OutputContext context)
    {
        try
        {
            using var reads = BodyReads.Begin();
            OutputFile[] files = [.. output.Files(context)];
            return new OutputGroup(output.Name, reads.Paths.Count == 0 ? files : [.. files.Select(file => file with { IsKeepable = false })]);
        }
        catch (Exception failure) when (UnexpectedFailureException.IsUnexpected(failure))
        {
            throw UnexpectedFailureException.OfOutput(output.Name, failure);
        }
    }

    /// <summary>Does what needs the files of all outputs: redirects of former lists, the check of URLs and navigation, and the list of the manifest.</summary>
    private static SiteBuild PostProcess(
        BuildInput input, OutputContext context, OutputGroup[] groups, PublishedUrls urls, Action<HashSet<string>> setPaths, BuildCache? cache)
    {
        var (site, diagnostics) = (context.Site, context.Diagnostics);
        if (ServedPages.Of(context, groups.SelectMany(group => group.Files)) is { Count: > 0 } served)
            groups = [.. groups.Select(group => group.Name == CapturePages.OutputName ? group with { Files = [.. group.Files, .. served] } : group)];
        var formerLists = new OutputGroup(Catalog.FormerListsName, [.. FormerLists.Of(context, groups.SelectMany(group => group.Files))]);
        var build = new SiteBuild(site, [.. groups, formerLists], !site.Omits(Catalog.ManifestName), diagnostics)
        {
            OptionalNames = input.Catalog.OptionalNames.ToHashSet(StringComparer.Ordinal),
            CheckUpcoming = () => UpcomingChecks.Check(context, diagnostics),
        };
        IReadOnlyList<OutputFile> published = build.WithManifest ? [.. build.Outputs, new Manifest([]).ToFile()] : build.Outputs;
        var checkedUrls = cache is null ? CheckedUrls.Of(published, site.UrlLedger) : cache.Check(published, site.UrlLedger);
        setPaths(checkedUrls.Paths);
        foreach (var diagnostic in checkedUrls.Diagnostics) diagnostics.Add(diagnostic);
        OmitChecks.Check(site.Settings, input.Catalog, diagnostics);
        if (!input.IsIncomplete) LostUrls.Check(site, urls, build.Outputs, diagnostics);
        LanguageChecks.Check(input, site, context.Theme, diagnostics);
        EarlyContacts.Check(site, diagnostics);
        LetterChecks.Check(site, lang => LocalisedPlaceholders.Of(context.Theme.LocaleFor(lang)), diagnostics);
        NavigationLinks.Check(site, urls, diagnostics);
        return build;
    }
}
