namespace Placard.Reading.FrontMatter;

/// <summary>A key that authors may write, as editors, schemas and messages describe it.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Example">A value as an author would write it; messages quote it. A flag's example is the value that is not its default.</param>
/// <param name="Meaning">What the key says, in a sentence, for editors and the generated documents.</param>
internal record KeyDefinition(string Name, ValueKind Kind, string Example, string Meaning)
{
    public bool Required { get; init; }

    /// <summary>The only values that the key may have; null where it may have others.</summary>
    public IEnumerable<string>? AllowedValues { get; init; }

    /// <summary>What the value, or each item of a list, names; null where it names nothing.</summary>
    public ReferenceKind? RefersTo { get; init; }

    /// <summary>Whether editors ask for an optional key before the text, as they do for required ones.</summary>
    public bool AskedEarly { get; init; }

    /// <summary>Whether editors ask for the key after all others, because few entries need it.</summary>
    public bool AskedLast { get; init; }

    /// <summary>The name of the field in editors; null where it follows from the key's name.</summary>
    public string? Label { get; init; }

    /// <summary>The keys of the value, where it is a map or a list of maps; null elsewhere.</summary>
    public MappingSchema? NestedKeys { get; init; }

    /// <summary>The keys of each item, where the value may also be a list of maps; null where it may not.</summary>
    public MappingSchema? NestedItems { get; init; }

    /// <summary>Whether <c>""</c> is a value; elsewhere it counts as no value, for editors write it where nothing was filled in.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>The name of the template member that shows the value; null where templates do not see it.</summary>
    public string? MemberName { get; init; }

    /// <summary>How the member differs from the key, in a sentence for the theme's documentation; empty where it does not.</summary>
    public string MemberNote { get; init; } = "";
}

/// <summary>The kinds of things that the value of a key can name.</summary>
internal enum ReferenceKind
{
    Article,
    Campaign,
    FormHandler,
    Output,
}

/// <summary>The kind of value that a key has.</summary>
internal enum ValueKind
{
    Text,
    LongText,
    Language,
    Date,

    /// <summary>A date of the past: a day, or in EDTF what is known of it.</summary>
    PastDate,

    /// <summary>A day, or a time of one, with or without a UTC offset.</summary>
    Schedule,
    Number,
    Flag,
    Choice,
    Url,

    /// <summary>One email address; its value is checked wherever the key stands.</summary>
    Email,
    FilePath,
    List,
    Map,
    Maps,
    Anything,
}
