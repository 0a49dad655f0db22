namespace Placard.Text;

/// <summary>The text direction of languages.</summary>
internal static class TextDirection
{
    private static readonly HashSet<string> RightToLeft =
        new(["ar", "arc", "ckb", "dv", "fa", "ha-Arab", "he", "ks", "ps", "sd", "ug", "ur", "uz-Arab", "yi"], StringComparer.Ordinal);

    public static string Of(string lang) => RightToLeft.Contains(lang) || RightToLeft.Contains(lang.Split('-')[0]) ? "rtl" : "ltr";
}
