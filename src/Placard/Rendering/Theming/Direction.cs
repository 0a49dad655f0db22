namespace Placard.Rendering.Theming;

/// <summary>The direction in which a language is written.</summary>
internal static class Direction
{
    private static readonly HashSet<string> RightToLeft =
        new(["ar", "arc", "ckb", "dv", "fa", "ha-Arab", "he", "ks", "ps", "sd", "ug", "ur", "uz-Arab", "yi"], StringComparer.Ordinal);

    public static string Of(string lang) => RightToLeft.Contains(lang) || RightToLeft.Contains(lang.Split('-')[0]) ? "rtl" : "ltr";
}
