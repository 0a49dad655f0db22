using Placard.Diagnostics;
using Placard.Reading.FrontMatter;

namespace Placard.Reading.Sources;

/// <summary>Reads a key whose value leads somewhere: an address outside, or a source file.</summary>
internal static class LinkReader
{
    /// <returns>The address as written, or the source path; null where it leads nowhere, which has been reported.</returns>
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
