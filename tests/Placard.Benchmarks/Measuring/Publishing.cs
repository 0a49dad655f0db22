using System.Runtime.InteropServices;

namespace Placard.Benchmarks.Measuring;

/// <summary>Publishes the measured programs as native code, like a release.</summary>
internal static class Publishing
{
    public static string Publish(string project, string program, string to)
    {
        Console.Error.WriteLine($"publishing {project}");
        var tools = new Tools("", "", "");
        var dotnet = tools.Find("dotnet") ?? throw new BenchmarkException("dotnet is not on the path.");
        var arguments =
            new List<string> { "publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true", "-p:DebugType=none", "-o",
                to, "--nologo", "-v", "q" };
        if (tools.Find("clang") is null) arguments.Add("-p:CppCompilerAndLinker=gcc");
        new Call(dotnet, arguments, Repository).Run();
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
