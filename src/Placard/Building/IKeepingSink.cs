using Placard.Outputs;

namespace Placard.Building;

/// <summary>A sink that still holds the files of the last build, unmodified, so that a file with the same bytes need not be rendered.</summary>
public interface IKeepingSink : IOutputSink
{
    /// <summary>Called instead of <c>Write</c> for a file that has the bytes of the last build; from several threads.</summary>
    /// <param name="length">The file's length in bytes.</param>
    void Keep(OutputFile output, long length);
}
