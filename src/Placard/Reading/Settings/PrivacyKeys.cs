using Placard.Content;
using Placard.Reading.FrontMatter;
using static Placard.Reading.FrontMatter.Keys<Placard.Content.PrivacyNotice>;

namespace Placard.Reading.Settings;

/// <summary>The keys below <c>privacy</c>.</summary>
internal static class PrivacyKeys
{
    public static MappingSchema<PrivacyNotice> Schema { get; } = new(
        ShortText("controller", "Example Society", "Who answers for the data.", privacy => privacy.Controller),
        LongText("purpose", "To deliver the letters.", "What the data is used for.", privacy => privacy.Purpose),
        ShortText("recipient", "Example Society", "Who receives what is sent.", privacy => privacy.Recipient),
        LongText("retention", "Deleted after six months.", "How long it is kept.", privacy => privacy.Retention),
        Email("contact", "privacy@example.org", "Whom to ask.", privacy => privacy.Contact));

    public static PrivacyNotice Read(MappingReader keys)
    {
        var privacy = keys.Map("privacy", Schema);
        return new PrivacyNotice(privacy?.Text("controller"), privacy?.Text("purpose"), privacy?.Text("recipient"), privacy?.Text("retention"),
            privacy?.Email("contact"))
        {
            Location = keys.LocationOf("privacy"),
            IsWritten = keys.IsWritten("privacy"),
        };
    }
}
