namespace Placard.Benchmarks.Measuring;

/// <summary>The paths of the measured programs.</summary>
/// <param name="Peers">The folder with <c>bin/</c> and <c>node/</c>.</param>
/// <param name="Placard">The published program.</param>
/// <param name="Floors">The published program of the two floors.</param>
internal sealed record Tools(string Peers, string Placard, string Floors)
{
    /// <summary>The path of a program in the peers' folder or on the PATH; null if there is none.</summary>
    public string? Find(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Prepend(Path.Join(Peers, "bin")).Select(folder => Path.Join(folder, name)).FirstOrDefault(File.Exists);
    }

    /// <summary>The folder of Node's modules; null if there is none.</summary>
    public string? NodeModules => Path.Join(Peers, "node", "node_modules") is var folder && Directory.Exists(folder) ? folder : null;
}
