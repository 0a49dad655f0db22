using System.Runtime.ExceptionServices;

namespace Placard.Cli.Loading;

/// <summary>Goes through a folder and all folders below it, several at a time: most of it is waiting for the disk's answers.</summary>
internal static class FolderTree
{
    /// <summary>How one folder is listed: all of it, or not at all.</summary>
    public static EnumerationOptions OneFolder { get; } = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <param name="root">The full path of the folder to begin with.</param>
    /// <param name="read">Reads one folder, and adds the full paths of those to go into.</param>
    /// <returns>What was made of each folder, in an order that hangs on their names alone.</returns>
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
