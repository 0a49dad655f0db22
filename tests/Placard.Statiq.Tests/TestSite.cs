using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Placard.Building;
using Placard.HostTests;
using Statiq.App;
using Statiq.Common;

namespace Placard.Statiq.Tests;

/// <summary>A Statiq site in a folder of its own, with an archive in <c>archive/</c> unless a test names another.</summary>
internal sealed class TestSite : IDisposable
{
    /// <summary>An archive of one article.</summary>
    public const string Settings = "title: Archive\nbaseUrl: https://archive.example/\n";

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("placard-statiq-");

    /// <summary>Warnings and errors of the last run.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    /// <summary>The input of the last build.</summary>
    public BuildInput? Input { get; private set; }

    public string PathOf(string path) => Path.Join(root.FullName, path);

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), bytes);
    }

    /// <summary>Runs the site as its program would.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> RunAsync(Action<Bootstrapper>? more = null, Func<BuildInput, BuildInput>? configure = null, string[]? arguments = null)
    {
        Log.Clear();
        var bootstrapper = Bootstrapper.Factory.CreateDefaultWithout(arguments ?? [], DefaultFeatures.Logging | DefaultFeatures.Pipelines)
            .SetRootPath(root.FullName)
            .AddSetting(PlacardKeys.AsOf, "2020-06-01")
            .ConfigureServices(services => services.AddSingleton<ILoggerProvider>(new Collector(Log)))
            .AddPlacard(input => Input = configure is null ? input with { ImageEncoder = Sources.Encoder } : configure(input));
        more?.Invoke(bootstrapper);
        return bootstrapper.RunAsync();
    }

    /// <summary>The files of the output folder.</summary>
    public Dictionary<string, byte[]> Output() => Directory.Exists(PathOf("output"))
        ? Directory.EnumerateFiles(PathOf("output"), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(PathOf("output"), file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal)
        : [];

    /// <summary>What the output folder holds, with the times of the files.</summary>
    public string[] State() => Directory.Exists(PathOf("output"))
        ? [.. Directory.EnumerateFileSystemEntries(PathOf("output"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O}")]
        : [];

    public void Dispose() => root.Delete(recursive: true);

    private sealed class Collector(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) log.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
