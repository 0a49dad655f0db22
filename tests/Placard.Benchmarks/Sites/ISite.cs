using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Measuring;

namespace Placard.Benchmarks.Sites;

/// <summary>A site generator with the format of its sources.</summary>
internal interface ISite
{
    string Name { get; }

    /// <summary>The largest archive that is measured unless the generator is named.</summary>
    int MaxArticles => int.MaxValue;

    /// <summary>The version; null if the generator is not installed.</summary>
    string? Version(Tools tools);

    void Write(GeneratedArchive archive, string folder);

    Call Build(Tools tools, string folder, string output);
}
