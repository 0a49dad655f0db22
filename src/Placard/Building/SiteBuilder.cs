using System.Buffers;
using System.Collections.Concurrent;
using Placard.Diagnostics;
using Placard.Forms;
using Placard.Outputs;
using Placard.Packaging;
using Placard.Reading;
using Placard.Theming;
using Placard.UrlKeeping;
using Placard.Urls;

namespace Placard.Building;

/// <summary>The whole build on one screen: read, link, list what will be published, render it.</summary>
public static class SiteBuilder
{
    /// <summary>Reads everything and lists what would be published; nothing is rendered yet.</summary>
    /// <param name="cache">What to take over from the last build, where the host builds again and again.</param>
    /// <returns>Null where the theme can't be used, which has been reported.</returns>
    public static SiteBuild? Prepare(BuildInput input, DiagnosticBag diagnostics, BuildCache? cache = null)
    {
        var readTheme = Task.Run(() => cache is null ? BuildCache.ReadTheme(input) : cache.Theme(input));
        var site = SiteReader.Read(input.Input, input.InputPath, input.Options, diagnostics, cache?.Reading);
        var (theme, themeDiagnostics) = readTheme.GetAwaiter().GetResult();
        foreach (var diagnostic in themeDiagnostics) diagnostics.Add(diagnostic);
        if (theme is null) return null;
        theme = ThemeColours.Apply(theme, site.Settings.Theme, diagnostics);

        HashSet<string>? paths = null;
        var addresses = new PublishedUrls(() => paths ?? throw new InvalidOperationException("A page was rendered before all outputs had listed their files."));
        var context = new OutputContext(site, theme, new PageRenderer(site, theme, addresses), new FormBuilder(input.Catalog.FormHandlers), diagnostics) { AllowedValues = input.Catalog.AllowedValues };
        if (input.ImageEncoder is { } encoder) context = context with { ImageEncoder = encoder };
        if (cache is not null) context = context with { Cache = cache.OutputsFor(site) };
        var outputs = ListOutputs(input.Catalog, context, diagnostics);
        var withManifest = !site.Omits(Catalog.ManifestName);
        IReadOnlyList<OutputFile> published = withManifest ? [.. outputs, new Manifest([]).ToFile()] : outputs;
        var checkedUrls = cache is null ? CheckedUrls.Of(published, site.UrlLedger) : cache.Check(published, site.UrlLedger);
        paths = checkedUrls.Paths;
        foreach (var diagnostic in checkedUrls.Diagnostics) diagnostics.Add(diagnostic);
        if (!input.IsIncomplete) LostUrls.Check(site, addresses, outputs, diagnostics);
        LanguageChecks.Check(input, site, theme, diagnostics);
        NavigationLinks.Check(site, addresses, diagnostics);
        return new SiteBuild(site, outputs, withManifest, diagnostics);
    }

    /// <summary>Renders everything, on all processors. What holds an error is checked all the same, but handed to nobody.</summary>
    public static void Write(SiteBuild build, IOutputSink sink)
    {
        // Nobody waits for pictures where a text has to be mended first.
        var outputs = build.Diagnostics.HasErrors ? [.. build.Outputs.Where(output => output.ImageRendition is null)] : build.Outputs;
        var manifest = build.WithManifest ? new Manifest([.. outputs.Select(output => output.Path)]) : null;
        Parallel.ForEach(Partitioner.Create(0, outputs.Count, RangeFor(outputs.Count)), () => new ArrayBufferWriter<byte>(64 * 1024), (range, _, buffer) =>
        {
            for (var i = range.Item1; i < range.Item2; i++) WriteOne(outputs[i], i, buffer, manifest, build.Diagnostics, sink);
            return buffer;
        }, _ => { });
        if (manifest is not null && !build.Diagnostics.HasErrors) WriteOne(manifest.ToFile(), 0, new ArrayBufferWriter<byte>(manifest.Length), null, build.Diagnostics, sink);
    }

    private static void WriteOne(OutputFile output, int index, ArrayBufferWriter<byte> buffer, Manifest? manifest, DiagnosticBag diagnostics, IOutputSink sink)
    {
        if (output.CopiedFrom is { } copy)
        {
            if (diagnostics.HasErrors) return;
            var bytes = copy.Read().Span;
            manifest?.Add(index, bytes);
            sink.Write(output.Path, bytes);
            return;
        }
        buffer.ResetWrittenCount();
        output.Write(buffer, diagnostics);
        if (diagnostics.HasErrors) return;
        manifest?.Add(index, buffer.WrittenSpan);
        sink.Write(output.Path, buffer.WrittenSpan);
    }

    /// <summary>Small enough that the last piece keeps no processor waiting, large enough that handing out pieces costs nothing.</summary>
    private static int RangeFor(int count) => Math.Clamp(count / (Environment.ProcessorCount * 16), 1, 256);

    private static List<OutputFile> ListOutputs(Catalog catalog, OutputContext context, DiagnosticBag diagnostics)
    {
        foreach (var omitted in context.Site.Settings.Omit.Where(omitted => !catalog.OptionalNames.Contains(omitted.Name)))
            diagnostics.Report(DiagnosticDescriptors.UnknownOutput, omitted.Location, omitted.Name, NearestName.Hint(omitted.Name, catalog.OptionalNames), string.Join(", ", catalog.OptionalNames));

        ISiteOutput[] makers = [.. catalog.EssentialOutputs, .. catalog.OptionalOutputs.Where(output => !context.Site.Omits(output.Name))];
        var made = new List<OutputFile>[makers.Length];
        Parallel.For(0, makers.Length, i => made[i] = [.. makers[i].Files(context)]);
        var outputs = new List<OutputFile>(made.Sum(files => files.Count) + 1);
        foreach (var files in made) outputs.AddRange(files);
        outputs.AddRange(FormerLists.Of(context, outputs));
        return outputs;
    }
}
