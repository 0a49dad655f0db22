namespace Placard.Benchmarks.Measuring;

/// <summary>Publishes what is measured, compiled ahead as a release is.</summary>
internal static class Publishing
{
    public static string Publish(string project, string program, string to)
    {
        Console.Error.WriteLine($"publishing {project}");
        var dotnet = new Tools("", "", "").Find("dotnet") ?? throw new BenchmarkException("dotnet is not on the path.");
        new Call(dotnet, ["publish", project, "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", to, "--nologo", "-v", "q"], Repository).Run();
        return Path.Join(to, program);
    }

    /// <summary>The folder that holds <c>Placard.slnx</c>, above this program.</summary>
    public static string Repository { get; } = FindRepository();

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Join(folder, "Placard.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new BenchmarkException("The benchmarks run only inside the repository.");
    }
}
