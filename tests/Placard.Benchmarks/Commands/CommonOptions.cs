using System.CommandLine;
using Placard.Benchmarks.Measuring;

namespace Placard.Benchmarks.Commands;

/// <summary>The options of all measuring commands.</summary>
internal sealed class CommonOptions(params int[] sizes)
{
    private static readonly string Memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private readonly Option<string> work = new("--work")
    {
        Description = "Where generated sites and outputs go; best a memory file system.",
        DefaultValueFactory = _ => Path.Join(Memory, "placard-benchmarks"),
        HelpName = "DIR",
    };
    private readonly Option<string?> disk = new("--disk") { Description = "A folder on a disk, to write outputs there.", HelpName = "DIR" };
    private readonly Option<string> peersFolder = new("--peers-folder")
    {
        Description = "The folder with the peers' bin/ and node/; also PLACARD_PEERS.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PLACARD_PEERS") ?? "peers",
        HelpName = "DIR",
    };
    private readonly Option<string?> placard = new("--placard") { Description = "A published program; else it is published first.", HelpName = "FILE" };
    private readonly Option<string?> floors = new("--floors")
    {
        Description = "The published program of the floors; else it is published first.",
        HelpName = "FILE",
    };
    private readonly Option<string> results = new("--results")
    {
        Description = "The file that the results go to.",
        DefaultValueFactory = _ => Results.DefaultFile,
        HelpName = "FILE",
    };

    public Option<int[]> Articles { get; } =
        new("--articles")
        {
            Description = "How many articles; several numbers are measured one after the other.",
            DefaultValueFactory = _ => sizes,
            AllowMultipleArgumentsPerToken = true,
        };

    public Option<int> Pairs { get; } = new("--pairs") { Description = "How many pairs of runs.", DefaultValueFactory = _ => 7 };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Articles, Pairs, work, disk, peersFolder, placard, floors, results }) command.Options.Add(option);
    }

    public string Medium(ParseResult call) => call.GetValue(disk) is null ? "memory" : "disk";

    public string ResultsFile(ParseResult call) => call.GetValue(results)!;

    /// <summary>The folders and programs; programs that are not given are published first.</summary>
    public WorkFolder WorkFolder(ParseResult call)
    {
        var root = Path.GetFullPath(call.GetValue(work)!);
        var program = call.GetValue(placard) ?? Publishing.Publish("src/Placard.Cli", "placard", Path.Join(root, "placard"));
        var floor = call.GetValue(floors) ?? Publishing.Publish("tests/Placard.Benchmarks.Floors", "Placard.Benchmarks.Floors", Path.Join(root, "floors"));
        var outputs = call.GetValue(disk) is { } folder ? Path.GetFullPath(folder) : root;
        Directory.CreateDirectory(Path.Join(outputs, "output"));
        return new WorkFolder(root, outputs, new Tools(Path.GetFullPath(call.GetValue(peersFolder)!), Path.GetFullPath(program), Path.GetFullPath(floor)));
    }
}
