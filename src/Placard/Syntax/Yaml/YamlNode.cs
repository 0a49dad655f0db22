using System.Diagnostics;

namespace Placard.Syntax;

/// <summary>A node of YAML with its 1-based line and column in the file.</summary>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>The kind of node, for messages.</summary>
    public string Description => this switch
    {
        YamlScalar { Text: "" } => "nothing",
        YamlScalar => "a text",
        YamlSequence => "a list",
        YamlMapping => "keys with values",
        YamlLost => "not readable",
        _ => throw new UnreachableException(),
    };
}

/// <summary>A scalar. The reader of the key decides whether it is a date, a number or a flag.</summary>
/// <param name="IsPlain">Whether it is written without quotation marks.</param>
internal sealed record YamlScalar(string Text, bool IsPlain, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>Whether the key has no value; <c>""</c> is a value.</summary>
    public bool IsAbsent => IsPlain && Text.Length == 0;
}

internal sealed record YamlSequence(List<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

internal sealed record YamlMapping(List<YamlEntry> Entries, int Line, int Column) : YamlNode(Line, Column);

/// <summary>A value that can't be read, which has been reported: it is neither missing nor there.</summary>
internal sealed record YamlLost(int Line, int Column) : YamlNode(Line, Column);

internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
