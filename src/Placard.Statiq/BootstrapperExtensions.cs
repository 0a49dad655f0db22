using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Placard.Building;
using Statiq.Common;
using Statiq.Core;

namespace Placard.Statiq;

/// <summary>Adds an archive to a site.</summary>
public static class BootstrapperExtensions
{
    /// <summary>
    /// Adds the pipelines of an archive (<see cref="PlacardPipelines"/>), with the settings of <see cref="PlacardKeys"/>. The archive is built before any
    /// module runs: while it has errors, no pipeline of the site runs, and nothing is written or removed.
    /// </summary>
    /// <param name="configure">Changes the input of each build, such as its <see cref="BuildInput.Catalog"/>; it may run on any thread.</param>
    public static TBootstrapper AddPlacard<TBootstrapper>(this TBootstrapper bootstrapper, Func<BuildInput, BuildInput>? configure = null)
        where TBootstrapper : IBootstrapper
    {
        bootstrapper.ConfigureServices(services => services
            .AddSingleton(new ArchiveSession(configure))
            .AddSingleton<IFileCleaner>(provider => new ArchiveFileCleaner(
                provider.GetRequiredService<IReadOnlySettings>(),
                provider.GetRequiredService<IReadOnlyFileSystem>(),
                provider.GetRequiredService<ILogger<FileCleaner>>())));
        bootstrapper.ConfigureEngine(engine =>
        {
            engine.Events.Subscribe<BeforeEngineExecution>(before => engine.Services.GetRequiredService<ArchiveSession>().Begin(before.Engine));
            engine.Pipelines.Add(PlacardPipelines.Archive, new ModulePipeline([new ReadArchive(configure)], [new BuildSite()]));
            Add(PlacardPipelines.Entries, [new ListEntries()], []);
            foreach (var name in PlacardPipelines.OfOutputs)
                Add(name, [new ListOutputs(output => OutputPipelines.Of(output) == name)], [new WriteFiles(), new WriteEmptyFiles()]);
            engine.Pipelines.Add(PlacardPipelines.Manifest, new ModulePipeline([], [new ListManifest(), new WriteFiles(), new RemoveUnwrittenFiles()])
            {
                Dependencies = { PlacardPipelines.Archive },
                Deployment = true,
                ExecutionPolicy = ExecutionPolicy.Normal,
            });

            void Add(string name, IModule[] process, IModule[] output) =>
                engine.Pipelines.Add(name, new ModulePipeline([], process, output) { Dependencies = { PlacardPipelines.Archive } });
        });
        return bootstrapper;
    }

    private sealed class ModulePipeline : Pipeline
    {
        public ModulePipeline(IModule[] input, IModule[] process, IModule[]? output = null)
        {
            InputModules.Add(input);
            ProcessModules.Add(process);
            OutputModules.Add(output ?? []);
        }
    }
}
