namespace Placard.Cli.Publishing;

/// <summary>Confines output paths to the published folder.</summary>
internal static class OutputPath
{
    /// <exception cref="ArgumentException">The path is not relative, leaves the folder, or is spelt in more than one way.</exception>
    public static void ThrowIfNotConfined(string path)
    {
        if (path.Length == 0 || Path.IsPathRooted(path) || path.AsSpan().ContainsAny('\\', '\0'))
            throw NotConfined(path);
        foreach (var range in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(range) is "" or "." or "..")
                throw NotConfined(path);
        }
    }

    private static ArgumentException NotConfined(string path) =>
        new($"'{path}' is not a plain path inside the published folder.", nameof(path));
}
