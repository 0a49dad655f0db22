using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading.FrontMatter;
using Placard.Urls;
using static Placard.Reading.FrontMatter.Keys<Placard.Content.Attachment>;

namespace Placard.Reading.Keys;

/// <summary>The keys of each item of <c>attachments</c>.</summary>
internal static class AttachmentKeys
{
    public static MappingSchema<Attachment> Schema { get; } = new(
        File("file", "../../files/letter.pdf", "The file.", attachment => attachment.Permalink.Path) with { Required = true, MemberName = "url" },
        ShortText("title", "The letter as sent", "What it is; else its name.", attachment => attachment.Title));

    public static IReadOnlyList<Attachment> Read(EntryReader reader)
    {
        var attachments = new List<Attachment>();
        foreach (var map in reader.Keys.Maps("attachments", Schema))
        {
            if (map.Text("file") is not { } reference || reader.PublishedFile(map, reference, map.LocationOf("file")) is not { } file) continue;
            if (file.Length == 0) reader.Keys.Diagnostics.Report(DiagnosticDescriptors.AttachmentEmpty, map.LocationOf("file"), file.DisplayPath);
            attachments.Add(new Attachment(new Permalink(file.Path), map.Text("title") ?? file.Name, file.Length));
        }
        return [.. attachments];
    }
}
