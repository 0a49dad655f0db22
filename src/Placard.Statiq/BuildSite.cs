using Microsoft.Extensions.Logging;
using Placard.Building;
using Placard.Diagnostics;
using Statiq.Common;

namespace Placard.Statiq;

/// <summary>
/// Process: builds the site from what <see cref="ReadArchive"/> listed, and renders every file once to find all errors. Its result is one document, which
/// holds the build as <see cref="PlacardKeys.Build"/>. Diagnostics are logged, warnings as warnings and errors as errors.
/// </summary>
public sealed class BuildSite : SyncModule
{
    /// <exception cref="ArchiveErrorsException">The archive has errors.</exception>
    protected override IEnumerable<IDocument> ExecuteInput(IDocument input, IExecutionContext context)
    {
        var sources = input.Get<BuildInput>(PlacardKeys.Input)
            ?? throw new InvalidOperationException($"{nameof(BuildSite)} needs the document of {nameof(ReadArchive)}.");
        var known = ArchiveSession.Of(context)?.Build;
        var build = ReferenceEquals(known?.Input, sources) ? known : Build(sources, context);
        yield return context.CreateDocument([new(PlacardKeys.Build, build)]);
    }

    internal static ArchiveBuild Build(BuildInput input, IExecutionState state)
    {
        var diagnostics = new DiagnosticBag();
        var build = SiteBuilder.Prepare(input, diagnostics);
        if (build is not null) SiteBuilder.FindErrors(build);
        ThrowIfErrors(input, diagnostics, state);
        return new ArchiveBuild(input, build!);
    }

    /// <summary>Logs diagnostics.</summary>
    /// <exception cref="ArchiveErrorsException">One of them is an error.</exception>
    internal static void ThrowIfErrors(BuildInput input, DiagnosticBag diagnostics, IExecutionState state)
    {
        var found = diagnostics.Sorted();
        foreach (var diagnostic in found) state.Logger.Log(diagnostic.IsError ? LogLevel.Error : LogLevel.Warning, "{Diagnostic}", diagnostic);
        if (diagnostics.HasErrors) throw new ArchiveErrorsException(input.InputPath, found.Count(diagnostic => diagnostic.IsError));
    }
}
