using System.Text;

namespace Placard.Packaging.Html;

/// <summary>
/// Reads the tags and texts of a page without building a tree, in time that grows with its length. It is for pages that templates made: what no writer of
/// valid HTML writes is passed over.
/// </summary>
internal ref struct HtmlTokens(ReadOnlySpan<byte> html)
{
    private const byte Open = (byte)'<', Close = (byte)'>', Slash = (byte)'/', Equal = (byte)'=';

    private readonly ReadOnlySpan<byte> html = html;

    private readonly List<HtmlAttribute> attributes = [];

    /// <summary>The element whose content is text alone, from its start tag on.</summary>
    private ReadOnlySpan<byte> rawElement;

    private int position;

    public HtmlTokenKind Kind { get; private set; }

    /// <summary>The name of the element of a tag.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The text between two tags, with its character references.</summary>
    public ReadOnlySpan<byte> Text { get; private set; }

    /// <summary>The attributes of a start tag.</summary>
    public readonly IReadOnlyList<HtmlAttribute> Attributes => attributes;

    /// <summary>Whether the tag is of this element.</summary>
    public readonly bool Is(string element) => Ascii.EqualsIgnoreCase(Name, element);

    /// <summary>The value of an attribute with its character references decoded; null if there is none.</summary>
    public readonly string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in attributes)
            {
                if (Ascii.EqualsIgnoreCase(html[name], attribute)) return Decode(html[value]);
            }
            return null;
        }
    }

    /// <summary>Whether an attribute has this name.</summary>
    public readonly bool Is(HtmlAttribute one, string name) => Ascii.EqualsIgnoreCase(html[one.Name], name);

    public static string Decode(ReadOnlySpan<byte> text) => System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(text));

    /// <summary>Reads the next tag or text; false at the end.</summary>
    public bool Read()
    {
        if (!rawElement.IsEmpty) return ReadRaw();
        while (position < html.Length)
        {
            var rest = html[position..];
            if (rest[0] != Open || rest.Length == 1) return ReadText(1);
            if (rest[1] == Slash) return ReadEnd();
            if (char.IsAsciiLetter((char)rest[1])) return ReadStart();
            if (rest[1] is not ((byte)'!' or (byte)'?')) return ReadText(1);
            var isComment = rest.StartsWith("<!--"u8);
            Skip(isComment ? "-->"u8 : ">"u8, isComment ? 4 : 2);
        }
        return false;
    }

    private bool ReadText(int least)
    {
        var length = html[(position + least)..].IndexOf(Open);
        var end = length < 0 ? html.Length : position + least + length;
        Kind = HtmlTokenKind.Text;
        Text = html[position..end];
        position = end;
        return true;
    }

    private bool ReadRaw()
    {
        var start = position;
        while (position < html.Length)
        {
            var length = html[position..].IndexOf("</"u8);
            position = length < 0 ? html.Length : position + length;
            var name = html[Math.Min(position + 2, html.Length)..];
            if (name.Length >= rawElement.Length && Ascii.EqualsIgnoreCase(name[..rawElement.Length], rawElement)) break;
            position = Math.Min(position + 2, html.Length);
        }
        rawElement = [];
        Kind = HtmlTokenKind.Text;
        Text = html[start..position];
        return true;
    }

    private bool ReadEnd()
    {
        position += 2;
        Kind = HtmlTokenKind.End;
        Name = ReadName();
        Skip(">"u8, 0);
        return true;
    }

    private bool ReadStart()
    {
        position++;
        Kind = HtmlTokenKind.Start;
        Name = ReadName();
        attributes.Clear();
        while (SkipBlanks() && html[position] != Close)
        {
            if (html[position] is Slash or Equal) position++;
            else ReadAttribute();
        }
        if (position == html.Length) attributes.Clear(); // A tag that doesn't end is none.
        position = Math.Min(position + 1, html.Length);
        if (Is("script") || Is("style") || Is("title") || Is("textarea")) rawElement = Name;
        return true;
    }

    private void ReadAttribute()
    {
        var start = position;
        ReadName();
        var name = new Range(start, position);
        var value = new Range(position, position);
        if (SkipBlanks() && html[position] == Equal)
        {
            position++;
            if (SkipBlanks()) value = ReadValue();
        }
        attributes.Add(new(name, value));
    }

    private Range ReadValue()
    {
        var quote = html[position];
        if (quote is (byte)'"' or (byte)'\'')
        {
            var start = ++position;
            Skip(html[(position - 1)..position], 0);
            return new(start, Math.Max(start, html[position - 1] == quote ? position - 1 : position));
        }
        var from = position;
        while (position < html.Length && html[position] != Close && !IsBlank(html[position])) position++;
        return new(from, position);
    }

    private ReadOnlySpan<byte> ReadName()
    {
        var start = position;
        while (position < html.Length && html[position] is not (Slash or Close or Equal) && !IsBlank(html[position])) position++;
        return html[start..position];
    }

    private bool SkipBlanks()
    {
        while (position < html.Length && IsBlank(html[position])) position++;
        return position < html.Length;
    }

    private void Skip(ReadOnlySpan<byte> end, int from)
    {
        var start = Math.Min(position + from, html.Length);
        var length = html[start..].IndexOf(end);
        position = length < 0 ? html.Length : start + length + end.Length;
    }

    private static bool IsBlank(byte one) => one is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f';
}

/// <summary>The types of tokens of a page.</summary>
internal enum HtmlTokenKind
{
    Text,
    Start,
    End,
}

/// <summary>Where the name and the value of an attribute stand in a page, without quotation marks.</summary>
internal readonly record struct HtmlAttribute(Range Name, Range Value);
