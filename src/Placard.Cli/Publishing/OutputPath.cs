namespace Placard.Cli.Publishing;

/// <summary>Validates that output paths are inside the published folder.</summary>
internal static class OutputPath
{
    /// <exception cref="ArgumentException">The path is not relative, leads outside the folder, or is not normalized.</exception>
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
