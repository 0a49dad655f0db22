using System.Buffers;
using System.Text;
using Placard.Checking;
using Placard.Links;
using Placard.Packaging;

namespace Placard.Building;

/// <summary>Renders an archive without publishing it, and finds all its diagnostics.</summary>
public static class SiteChecker
{
    /// <summary>Reports to the build's bag; pages are checked as they are rendered and not kept.</summary>
    /// <param name="links">What is known of links to other sites by now.</param>
    /// <param name="variable">Returns the value of an environment variable, by which the host is recognised. [default: none is set]</param>
    public static void Check(SiteBuild build, LinkLock? links = null, Func<string, string?>? variable = null)
    {
        var sizes = new OutputSizes();
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
            sizes.Add(output.Path, buffer.WrittenCount);
            ImageChecks.Check(output, buffer.WrittenCount, build.Diagnostics);
            if (output.Path.EndsWith(".html", StringComparison.Ordinal) && !output.IsOfCapture) pages.Add(output, Encoding.UTF8.GetString(buffer.WrittenSpan));
            return buffer;
        }, _ => { });
        pages.Report();
        foreach (var copy in build.Outputs.Where(output => output.CopiedFrom is not null)) sizes.Add(copy.Path, copy.CopiedFrom!.Length);
        build.CheckHostLimits(sizes, variable ?? (_ => null));
    }
}
