namespace Placard.Syntax;

/// <summary>Values that are on or off.</summary>
internal static class YamlFlag
{
    /// <summary>Whether a value is on or off; null for any other.</summary>
    public static bool? Parse(string text) => text.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" => true,
        "false" or "no" => false,
        _ => null,
    };
}
