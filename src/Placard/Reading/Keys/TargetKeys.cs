using Placard.Content;
using Placard.Reading.FrontMatter;
using Placard.Reading.Tables;
using Placard.Syntax;
using static Placard.Reading.FrontMatter.Keys<Placard.Content.Target>;

namespace Placard.Reading.Keys;

/// <summary>The keys of each item of <c>targets</c>.</summary>
internal static class TargetKeys
{
    public static MappingSchema<Target> Schema { get; } = new(
        ShortText("name", "Ada Example", "The person's name.", target => target.Name),
        ShortText("role", "Permanent Representative", "The person's office.", target => target.Role),
        ShortText("organisation", "Example Ministry", "The body.", target => target.Organisation),
        ShortText("country", "Canada", "The country.", target => target.Country) with { Member = null, MemberNote = "In the page's language." },
        Email("email", "office@example.org", "The address for letters.", target => target.Email) with { MemberNote = "Empty unless the action is open." },
        ShortText("salutation", "Dear Minister", "How the letter begins.", target => target.Salutation),
        ShortText("address", "1 Example Street", "The postal address.", target => target.PostalAddress),
        ShortText("group", "ministers", "The group whose letter it gets.", target => target.Group) with { Member = null, MemberName = null },
        ShortText("phone", "+44 20 7946 0000", "The telephone number.", target => target.Phone) with { MemberNote = "Empty unless the action is open." },
        ShortText("hours", "Monday to Friday, 9:00 to 17:00", "When the telephone is answered, where that differs from the action's hours.",
            target => target.Hours),
        Email("bcc", "archive@example.org", "Who gets a blind copy of each mail to this addressee.", target => target.Bcc) with
        {
            MemberNote = "Empty unless the action is open.",
        },
        PastDate("asOf", "2020-05-01", "When this was last checked.", target => target.AsOf),
        PastDate("until", "2020-06-30", "The last day in office. After it, an open action no longer shows or writes to this addressee.",
            target => target.Until),
        ShortText("area", "Westminster",
            "The area that it represents, as the table of areas names it; several are separated by `;`, and `*` stands for postcodes of no area.",
            target => target.Area));

    /// <summary>Reads <c>targets</c>: a list, or the path of a table.</summary>
    public static IReadOnlyList<Target> Read(EntryReader reader)
    {
        switch (reader.Keys.Node("targets"))
        {
            case null:
                return [];
            case YamlScalar:
                return ReadTable(reader, "targets");
            case YamlSequence:
                return [.. reader.Keys.Maps("targets", Schema).Select(Read)];
            default:
                reader.Keys.Maps("targets", Schema); // Reports what a list of targets looks like.
                return [];
        }
    }

    public static IReadOnlyList<Target> ReadTable(EntryReader reader, string key) =>
        reader.Table(key) is { } table ? TargetTable.Read(table, reader.Keys.Diagnostics) : [];

    private static Target Read(MappingReader map) => new(
        map.Text("name") ?? "", map.Text("role") ?? "", map.Text("organisation") ?? "", map.Text("country") ?? "",
        map.Email("email") ?? "", map.Text("salutation") ?? "", map.Text("address") ?? "")
    {
        Group = map.Text("group") ?? "",
        Hours = map.Text("hours") ?? "",
        Phone = map.Text("phone") is { } phone ? PhoneNumber.Read(phone, map.LocationOf("phone"), map.Diagnostics) ?? "" : "",
        Bcc = map.Email("bcc") ?? "",
        AsOf = map.PastDate("asOf"),
        Until = map.PastDate("until"),
        Area = map.Text("area") ?? "",
    };
}
