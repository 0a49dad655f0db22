using Placard.Benchmarks.Archives;
using Placard.Benchmarks.Measuring;

namespace Placard.Benchmarks.Sites;

/// <summary>A generator and the form in which it wants an archive.</summary>
internal interface ISite
{
    string Name { get; }

    /// <summary>The largest archive that is worth waiting for unless it is asked for by name.</summary>
    int MaxArticles => int.MaxValue;

    /// <summary>Null where the generator is not on this machine.</summary>
    string? Version(Tools tools);

    void Write(GeneratedArchive archive, string folder);

    Call Build(Tools tools, string folder, string output);
}
