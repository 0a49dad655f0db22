using System.Buffers;
using Placard.Diagnostics;
using Placard.Urls;

namespace Placard.Outputs.StructuredData;

/// <summary>
/// <c>ro-crate-metadata.json</c>: what the archive holds, as an attached RO-Crate 1.3 (w3id.org/ro/crate/1.3), for repositories and libraries.
/// </summary>
public sealed class RoCrate : ISiteOutput
{
    internal const string MediaType = "application/ld+json";

    /// <summary>The profile of all versions, as media types and links name it.</summary>
    internal const string Profile = "https://w3id.org/ro/crate";

    internal static Permalink File { get; } = new("ro-crate-metadata.json");

    public string Name => "ro-crate";

    public IEnumerable<OutputFile> Files(OutputContext context)
    {
        yield return new OutputFile(File.Path, SourceLocation.StartOf(File.Path), (to, _) => Write(context, to)) { IsPermanent = true, IsKeepable = true };
    }

    private static void Write(OutputContext context, IBufferWriter<byte> to)
    {
        var parts = CrateParts.Of(context);
        to.Write("{\n\"@context\": \"https://w3id.org/ro/crate/1.3/context\",\n\"@graph\": [\n"u8);
        using (var entities = new CrateWriter(to))
        {
            CrateRoot.Write(entities, context.Site, parts);
            foreach (var part in parts) part.Write(entities);
        }
        to.Write("\n]\n}\n"u8);
    }
}
