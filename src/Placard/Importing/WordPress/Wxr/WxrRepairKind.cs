namespace Placard.Importing.WordPress.Wxr;

/// <summary>What the reader of exports repairs.</summary>
internal enum WxrRepairKind
{
    /// <summary>Characters that XML does not allow were removed.</summary>
    ControlCharacters,

    /// <summary>Bytes that are not in the declared encoding were read as windows-1252.</summary>
    Encoding,

    /// <summary>A text holds the end mark of a CDATA section.</summary>
    CDataEnd,

    /// <summary>A CDATA section or an element does not end.</summary>
    NotClosed,

    /// <summary>An ampersand is not escaped.</summary>
    Ampersand,

    /// <summary>An entity is not declared; a name of HTML was taken as HTML's, any other name was kept as text.</summary>
    Entity,

    /// <summary>Markup is not escaped and was kept as text.</summary>
    Markup,

    /// <summary>A document type declaration was not read.</summary>
    Doctype,

    /// <summary>Text outside of all elements, such as the warnings of a server, was skipped.</summary>
    TextOutside,

    /// <summary>The file ends within an item.</summary>
    CutOff,

    /// <summary>An item is longer than the limit and was skipped.</summary>
    TooLong,
}
