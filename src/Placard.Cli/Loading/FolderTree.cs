using System.Runtime.ExceptionServices;

namespace Placard.Cli.Loading;

/// <summary>Enumerates a folder and all folders below it, several at a time, since most of the time is spent waiting for the disk.</summary>
internal static class FolderTree
{
    /// <summary>Options to list one folder: all entries, or an exception.</summary>
    public static EnumerationOptions OneFolder { get; } = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <param name="root">The full path of the outermost folder.</param>
    /// <param name="read">Reads one folder, and adds the full paths of the folders in it to read as well.</param>
    /// <returns>The result of each folder, in an order that depends on the folders' names alone.</returns>
    /// <exception cref="IOException">A folder can't be read.</exception>
    public static List<T> Read<T>(string root, Func<string, List<string>, T> read)
    {
        var results = new List<T>();
        for (List<string> level = [root]; level.Count > 0;)
        {
            var found = new (T Result, List<string> Below)[level.Count];
            try
            {
                Parallel.For(0, level.Count, i =>
                {
                    var below = new List<string>();
                    found[i] = (read(level[i], below), below);
                });
            }
            catch (AggregateException failure)
            {
                ExceptionDispatchInfo.Throw(failure.InnerExceptions[0]);
            }
            results.AddRange(found.Select(folder => folder.Result));
            level = [.. found.SelectMany(folder => folder.Below).Order(StringComparer.Ordinal)];
        }
        return results;
    }
}
