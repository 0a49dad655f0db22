using System.Text.Json;
using System.Text.Json.Serialization;

namespace Placard.Benchmarks.Measuring;

/// <summary>The results file: the latest of each measurement, and the machine.</summary>
internal sealed record Results(string Machine, IReadOnlyList<Comparison> Comparisons, IReadOnlyList<Series> Series)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string DefaultFile => Path.Join(Publishing.Repository, "tests", "Placard.Benchmarks", "results.json");

    public static Results Read(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<Results>(File.ReadAllText(file), Options)! : new Results(Measuring.Machine.Describe(), [], []);

    public Results With(Comparison comparison) => this with
    {
        Machine = Measuring.Machine.Describe(),
        Comparisons = [.. Comparisons.Where(other => KeyOf(other) != KeyOf(comparison)).Append(comparison).OrderBy(KeyOf)],
    };

    public Results With(Series series) => this with
    {
        Machine = Measuring.Machine.Describe(),
        Series = [.. Series.Where(other => KeyOf(other) != KeyOf(series)).Append(series).OrderBy(KeyOf)],
    };

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Options) + "\n");

    private static (int, string, string, string) KeyOf(Comparison comparison) => (comparison.Articles, comparison.Medium, comparison.Name, comparison.Against);

    private static (string, int, string, string) KeyOf(Series series) => (series.Command, series.Articles, series.Medium, series.Name);
}
