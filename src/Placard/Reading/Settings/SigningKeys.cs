using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading.FrontMatter;
using static Placard.Reading.FrontMatter.Keys<Placard.Content.SigningSettings>;

namespace Placard.Reading.Settings;

/// <summary>The keys below <c>signing</c>. Templates see the public key alone.</summary>
internal static class SigningKeys
{
    public static MappingSchema<SigningSettings> Schema { get; } = new(
        ShortText("publicKey", "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3",
            "The public key by which readers check a copy; `placard key new` prints it.", signing => signing.PublicKey) with
        { Required = true },
        ShortText("secretKey", "~/keys/archive.key", "Where `placard sign` looks for the secret key: never in the repository.",
            signing => signing.SecretKey) with
        {
            MemberName = null,
            Member = null,
        },
        Url("timeStampService", "https://timestamps.example/", "The service that `placard sign --timestamp` asks (RFC 3161).",
            signing => signing.TimeStampService) with
        {
            MemberName = null,
            Member = null,
        });

    public static SigningSettings? Read(MappingReader keys)
    {
        if (keys.Map("signing", Schema) is not { } signing) return null;
        var key = signing.RequiredText("publicKey");
        if (key.Length == 0) return null;
        if (SigningSettings.IsPublicKey(key)) return new SigningSettings(key, signing.Text("secretKey"), signing.Url("timeStampService"));
        keys.Diagnostics.Report(DiagnosticDescriptors.PublicKey, signing.LocationOf("publicKey"), key);
        return null;
    }
}
