using Placard.Content;
using Placard.Reading.FrontMatter;
using static Placard.Reading.FrontMatter.Keys<Placard.Content.Provenance>;

namespace Placard.Reading.Keys;

/// <summary>The keys below <c>source</c>.</summary>
internal static class ProvenanceKeys
{
    public static MappingSchema<Provenance> Schema { get; } = new(
        ShortText("title", "Title", "The document's own title.", source => source.Title),
        Url("url", "https://example.org/page", "Where it was published.", source => source.Url),
        PastDate("published", "2020-06-17", "When it was published.", source => source.Published),
        PastDate("captured", "2020-06-18", "When this copy was taken.", source => source.Captured),
        Url("archivedUrl", "https://web.example/copy", "Where else a copy is kept.", source => source.ArchivedUrl),
        ShortText("publisher", "Example Society", "Who published it.", source => source.Publisher) with { Member = null, MemberNote = "A list link." },
        ShortText("author", "Ada Example", "Who wrote it.", source => source.Author) with { Member = null, MemberNote = "A list link." });

    public static Provenance? Read(MappingReader keys) =>
        keys.Map("source", Schema) is { } source
            ? new Provenance(
                source.Text("title"),
                source.Url("url"),
                source.PastDate("published"),
                source.PastDate("captured"),
                source.Url("archivedUrl"),
                source.Text("publisher"),
                source.Text("author"))
            : null;
}
