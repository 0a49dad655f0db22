namespace Placard.Content;

/// <summary>The areas of a target: a text that names one, or several between semicolons.</summary>
internal static class TargetAreas
{
    /// <summary>The area of targets that are for postcodes of which nothing else is known.</summary>
    public const string Everywhere = "*";

    public static IReadOnlyList<string> Split(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
