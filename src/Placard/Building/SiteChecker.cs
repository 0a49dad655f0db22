using System.Buffers;
using System.Text;
using Placard.Checking;
using Placard.Links;
using Placard.Packaging;

namespace Placard.Building;

/// <summary>Renders an archive without publishing it, and finds all its diagnostics.</summary>
public static class SiteChecker
{
    /// <param name="links">What is known of links to other sites by now.</param>
    /// <summary>Reports to the build's bag; pages are checked as they are rendered and not kept.</summary>
    public static void Check(SiteBuild build, LinkLock? links = null)
    {
        ExternalLinkChecks.Check(build.Site, links ?? build.Site.LinkLock, build.Diagnostics);
        EntryChecks.Check(build.Site, build.Diagnostics);
        build.CheckUpcoming();
        LetterActionChecks.Check(build.Site, build.Diagnostics);
        RepeatedSignatures.Check(build.Site, build.Diagnostics);
        var pages = new PageChecks(build.Site, build.Outputs.Select(output => output.Path).Append(Manifest.Path), build.Diagnostics);
        var encodes = !build.Diagnostics.HasErrors;
        Parallel.ForEach(build.Outputs.Where(output => output.CopiedFrom is null && (encodes || output.ImageRendition is null)),
            () => new ArrayBufferWriter<byte>(64 * 1024), (output, _, buffer) =>
        {
            buffer.ResetWrittenCount();
            output.Render(buffer, build.Diagnostics);
            ImageChecks.Check(output, buffer.WrittenCount, build.Diagnostics);
            if (output.Path.EndsWith(".html", StringComparison.Ordinal)) pages.Add(output, Encoding.UTF8.GetString(buffer.WrittenSpan));
            return buffer;
        }, _ => { });
        pages.Report();
    }
}
