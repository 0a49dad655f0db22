using System.Diagnostics;

namespace Placard.Syntax;

/// <summary>A piece of YAML with its 1-based place in the file.</summary>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>What it is, in the words of a message.</summary>
    public string Description => this switch
    {
        YamlScalar { Text: "" } => "nothing",
        YamlScalar => "a text",
        YamlSequence => "a list",
        YamlMapping => "keys with values",
        _ => throw new UnreachableException(),
    };
}

/// <summary>A text. Whether it means a date, a number or yes is for the reader of the key to decide.</summary>
/// <param name="IsPlain">Whether it stands without quotation marks.</param>
internal sealed record YamlScalar(string Text, bool IsPlain, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>A key without a value; <c>""</c> in quotation marks is one.</summary>
    public bool IsAbsent => IsPlain && Text.Length == 0;
}

internal sealed record YamlSequence(List<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

internal sealed record YamlMapping(List<YamlEntry> Entries, int Line, int Column) : YamlNode(Line, Column);

internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
