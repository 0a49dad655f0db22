using System.Globalization;

namespace Placard.Text;

/// <summary>The tables of <see cref="Normalization"/>, loaded from <c>NormalizationData.txt</c> when first needed.</summary>
internal sealed class NormalizationData
{
    private static readonly Lazy<NormalizationData> Loaded = new(Load);

    private readonly Dictionary<int, int[]> canonical = [];
    private readonly Dictionary<int, int[]> compatible = [];
    private readonly Dictionary<(int First, int Second), int> compositions = [];
    private readonly Dictionary<int, int> combiningClasses = [];

    public static NormalizationData Instance => Loaded.Value;

    /// <summary>The decomposition of a code point, one step deep; null if there is none.</summary>
    public int[]? PartsOf(int codePoint, bool forCompatibility) =>
        canonical.TryGetValue(codePoint, out var parts) || (forCompatibility && compatible.TryGetValue(codePoint, out parts)) ? parts : null;

    public int CombiningClass(int codePoint) => combiningClasses.GetValueOrDefault(codePoint);

    public bool TryCompose(int first, int second, out int composed) => compositions.TryGetValue((first, second), out composed);

    private static NormalizationData Load()
    {
        var data = new NormalizationData();
        using var reader = new StreamReader(typeof(NormalizationData).Assembly.GetManifestResourceStream("Placard.Text.NormalizationData.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#')) data.Add(line.Split(' '));
        }
        return data;
    }

    private void Add(string[] fields)
    {
        var codePoint = Hex(fields[0]);
        if (fields[1] == "@")
        {
            combiningClasses.Add(codePoint, int.Parse(fields[2], CultureInfo.InvariantCulture));
            return;
        }
        var parts = Array.ConvertAll(fields[2..], Hex);
        (fields[1] == "~" ? compatible : canonical).Add(codePoint, parts);
        if (fields[1] == "=") compositions.Add((parts[0], parts[1]), codePoint);
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
