using System.Collections.Frozen;
using Placard.Building;
using Placard.Outputs;

namespace Placard.Statiq;

/// <summary>Which pipeline writes an output: the one of the folder, and so of the namespace, of its class.</summary>
internal static class OutputPipelines
{
    private static readonly FrozenDictionary<string, string> ByFolder = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Captures"] = PlacardPipelines.Pages,
        ["Citations"] = PlacardPipelines.Citations,
        ["Data"] = PlacardPipelines.Data,
        ["Feeds"] = PlacardPipelines.Feeds,
        ["Hosting"] = PlacardPipelines.Hosting,
        ["Images"] = PlacardPipelines.Images,
        ["Lists"] = PlacardPipelines.Lists,
        ["Pages"] = PlacardPipelines.Pages,
        ["Postcodes"] = PlacardPipelines.Search,
        ["Search"] = PlacardPipelines.Search,
        ["StructuredData"] = PlacardPipelines.Data,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ByOutput = Catalog.Default.EssentialOutputs.Concat(Catalog.Default.OptionalOutputs)
        .ToFrozenDictionary(output => output.Name, PipelineOf, StringComparer.Ordinal);

    /// <summary>The pipeline of an output by the output's name.</summary>
    public static string Of(string output) => ByOutput.GetValueOrDefault(output, PlacardPipelines.Other);

    private static string PipelineOf(ISiteOutput output)
    {
        var folders = output.GetType().Namespace!.Split('.');
        return folders is [_, "Outputs", var folder, ..] ? ByFolder.GetValueOrDefault(folder, PlacardPipelines.Other) : PlacardPipelines.Other;
    }
}
