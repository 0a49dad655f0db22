namespace Placard.Outputs.Captures;

/// <summary>The kinds of tokens of CSS Syntax Level 3, as far as they are told apart here.</summary>
internal enum CssTokenKind
{
    End,
    White,
    Ident,
    Function,
    AtKeyword,
    Hash,
    Text,
    Url,
    Number,
    Delimiter,
    Open,
    Close,
    Colon,
    Semicolon,
    Bad,
}

/// <param name="Value">The name or text without escapes; a number with its unit, ready to be written; one character for brackets and delimiters.</param>
internal readonly record struct CssToken(CssTokenKind Kind, string Value)
{
    /// <summary>Whether it opens <c>url("…")</c>.</summary>
    public bool IsUrlFunction => Kind == CssTokenKind.Function && Value.Equals("url", StringComparison.OrdinalIgnoreCase);

    public bool Is(CssTokenKind kind, char c) => Kind == kind && Value[0] == c;
}
