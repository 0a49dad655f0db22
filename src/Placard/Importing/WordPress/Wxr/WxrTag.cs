namespace Placard.Importing.WordPress.Wxr;

/// <summary>A tag of an export.</summary>
/// <param name="Name">The name as it is written, with its prefix.</param>
/// <param name="Attributes">What follows the name.</param>
/// <param name="IsEmpty">Whether the element ends with its tag.</param>
internal readonly record struct WxrTag(string Name, string Attributes, int Line, bool IsEnd, bool IsEmpty)
{
    /// <summary>The value of an attribute, decoded; null without it.</summary>
    public string? Attribute(string name)
    {
        foreach (var (key, value) in Pairs())
        {
            if (key == name) return value;
        }
        return null;
    }

    /// <summary>The attributes, as far as they can be read.</summary>
    public IEnumerable<(string Name, string Value)> Pairs()
    {
        for (var at = 0; ;)
        {
            var equals = Attributes.IndexOf('=', at);
            if (equals < 0) yield break;
            var name = Attributes[at..equals].Trim();
            var open = equals + 1;
            while (open < Attributes.Length && char.IsWhiteSpace(Attributes[open])) open++;
            if (open >= Attributes.Length || Attributes[open] is not ('"' or '\'')) yield break;
            var close = Attributes.IndexOf(Attributes[open], open + 1);
            if (close < 0) yield break;
            yield return (name, WxrText.Decode(Attributes[(open + 1)..close], null, 0));
            at = close + 1;
        }
    }
}
