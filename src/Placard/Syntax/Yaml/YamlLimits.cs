namespace Placard.Syntax;

/// <summary>Limits that no ordinary file reaches and that keep the parser's cost linear.</summary>
internal static class YamlLimits
{
    public const int MaxKilobytes = 64;
    public const int MaxDepth = 20;
}
