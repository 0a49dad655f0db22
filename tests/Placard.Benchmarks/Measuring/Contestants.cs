using System.Globalization;
using Placard.Benchmarks.Sites;

namespace Placard.Benchmarks.Measuring;

/// <summary>Something that is run repeatedly.</summary>
internal interface IContestant
{
    string Name { get; }

    string Version { get; }

    Usage Run(string output);
}

/// <summary>A generator that builds a site.</summary>
internal sealed class SiteContestant(ISite site, WorkFolder workFolder, int articles) : IContestant
{
    private readonly string folder = workFolder.SiteFor(site, articles);

    public string Name => site.Name;

    public string Version { get; } = site.Version(workFolder.Tools) ?? throw new BenchmarkException($"{site.Name} is not here: see the README on how to get it, and name its folder with --peers-folder.");

    public Usage Run(string output) => site.Build(workFolder.Tools, folder, output).Run().Usage;
}

/// <summary>The floor of reading the same input and writing as many files of the same sizes.</summary>
internal sealed class FilesFloorContestant : IContestant
{
    private readonly WorkFolder workFolder;
    private readonly string input;
    private readonly string plan;

    public FilesFloorContestant(WorkFolder workFolder, int articles, IContestant placard)
    {
        this.workFolder = workFolder;
        input = workFolder.SiteFor(PlacardSite.Compared, articles);
        plan = Path.Join(workFolder.Root, string.Create(CultureInfo.InvariantCulture, $"plan-{articles}.txt"));
        var output = workFolder.NewOutput();
        placard.Run(output);
        File.WriteAllLines(plan, new DirectoryInfo(output).EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Length} {Path.GetRelativePath(output, file.FullName)}"))
                .Order(StringComparer.Ordinal));
        workFolder.Discard(output);
    }

    public string Name => "files";

    public string Version => "floor";

    public Usage Run(string output) => new Call(workFolder.Tools.Floors, ["files", input, plan, output], workFolder.Root).Run().Usage;
}

/// <summary>The floor of Markdig alone: its time and processor time without process start and file input.</summary>
internal sealed class MarkdigFloorContestant(WorkFolder workFolder, int articles) : IContestant
{
    private readonly string input = workFolder.SiteFor(PlacardSite.Compared, articles);

    public string Name => "markdig";

    public string Version => "floor";

    public Usage Run(string output)
    {
        var (usage, printed) = new Call(workFolder.Tools.Floors, ["markdig", input], workFolder.Root).Run();
        var figures = printed.Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToList();
        return usage with { Seconds = figures[0], ProcessorSeconds = figures[1] };
    }
}
