using Placard.Diagnostics;
using Placard.Reading.FrontMatter;

namespace Placard.Reading.Sources;

/// <summary>Reads a key whose value is a link: a URL of another site, or the path of a source file.</summary>
internal static class LinkReader
{
    /// <returns>The URL as written, or the source path; null where there is no such file, which has been reported.</returns>
    public static string? Read(ReadingContext context, MappingReader keys, string key, string written)
    {
        if (WebUrl.IsValid(written)) return written;
        if (written.Contains("://", StringComparison.Ordinal))
        {
            keys.Diagnostics.Report(DiagnosticDescriptors.NotAUrl, keys.LocationOf(key), written);
            return null;
        }
        return context.Resolve(keys.File, written, keys.LocationOf(key))?.Path;
    }
}
