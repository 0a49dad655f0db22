using System.Globalization;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Reading.FrontMatter;

/// <summary>
/// Takes typed values out of a map of keys. Anything unknown, missing or malformed is reported at its place, and
/// reading goes on with a default: only the diagnostics say whether the map is valid.
/// </summary>
internal sealed class MappingReader
{
    private readonly YamlMapping mapping;
    private readonly MappingSchema schema;
    private readonly SourceLocation start;

    public MappingReader(SourceFile file, YamlMapping mapping, MappingSchema schema, DiagnosticBag diagnostics)
    {
        this.mapping = mapping;
        this.schema = schema;
        File = file;
        Diagnostics = diagnostics;
        start = new SourceLocation(file.DisplayPath, mapping.Line, mapping.Column);
        foreach (var (key, value) in mapping.Entries)
        {
            var definition = schema.Find(key.Text);
            if (definition is { Kind: ValueKind.Email } && value is YamlScalar { IsAbsent: false } email && !string.IsNullOrWhiteSpace(email.Text))
                EmailAddress.Read(email.Text, At(email), diagnostics);
            if (definition is null && value is not YamlLost)
                diagnostics.Report(DiagnosticDescriptors.UnknownKey, At(key), key.Text, NearestName.Hint(key.Text, schema.Names));
        }
        foreach (var key in schema.Keys)
        {
            if (key.Required && Value(key.Name) is YamlScalar { IsAbsent: false } text && string.IsNullOrWhiteSpace(text.Text))
                diagnostics.Report(DiagnosticDescriptors.EmptyValue, At(text), key.Name, "");
            if (key.Required && Value(key.Name) is null) diagnostics.Report(DiagnosticDescriptors.RequiredKey, start, key.Name, key.Example);
        }
    }

    public SourceFile File { get; }

    public DiagnosticBag Diagnostics { get; }

    public bool Has(string key) => Value(key) is YamlScalar { IsAbsent: false } or YamlSequence or YamlMapping;

    /// <summary>Whether a key is there, with a value or without; not where an optional one has <c>""</c>.</summary>
    public bool IsWritten(string key) => Value(key) is not null;

    /// <summary>Whether a key is there whose value can't be read, which has been reported.</summary>
    public bool IsLost(string key) => Value(key) is YamlLost;

    /// <summary>The location of a key's value; the start of the map where the key has none.</summary>
    public SourceLocation LocationOf(string key) => Value(key) is { } node ? At(node) : start;

    public SourceLocation At(YamlNode node) => new(File.DisplayPath, node.Line, node.Column);

    public YamlNode? Node(string key) => Has(key) ? Value(key) : null;

    /// <summary>The text of a key without spaces around it; null where it has none.</summary>
    public string? Text(string key) => Scalar(key)?.Text.Trim();

    /// <summary>The text of a required key; empty where it is missing, which has been reported.</summary>
    public string RequiredText(string key) => Text(key) ?? "";

    public ArchiveDate? Date(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (ArchiveDate.TryParse(scalar.Text.Trim(), out var date)) return date;
        Diagnostics.Report(DiagnosticDescriptors.NotADate, At(scalar), scalar.Text, DateHint.For(scalar.Text));
        return null;
    }

    /// <summary>A date of the past, of which less than a day may be known.</summary>
    public EdtfDate? PastDate(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        var text = scalar.Text.Trim();
        if (EdtfDate.TryParse(text, out var date)) return date;
        PastDateErrors.Report(text, PastDateHint.For(text), At(scalar), Diagnostics);
        return null;
    }

    /// <summary>A day, or a time of one, with or without a UTC offset.</summary>
    public ScheduledTime? Schedule(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (ScheduledTime.TryParse(scalar.Text.Trim(), out var time)) return time;
        Diagnostics.Report(DiagnosticDescriptors.NotADate, At(scalar), scalar.Text, DateHint.ForSchedule(scalar.Text));
        return null;
    }

    /// <summary>The date of a required key; the first day of the calendar where it is missing, which has been reported.</summary>
    public EdtfDate RequiredPastDate(string key) => PastDate(key) ?? default;

    public bool Flag(string key, bool otherwise)
    {
        if (Scalar(key) is not { } scalar) return otherwise;
        if (YamlFlag.Parse(scalar.Text) is { } flag) return flag;
        Diagnostics.Report(DiagnosticDescriptors.NotABoolean, At(scalar), scalar.Text);
        return otherwise;
    }

    public int? Number(string key, int min, int max)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (int.TryParse(scalar.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max) return number;
        Diagnostics.Report(DiagnosticDescriptors.NotANumber, At(scalar), scalar.Text, min, max, schema.Find(key)!.Example);
        return null;
    }

    /// <summary>One of the names of an enumeration's values; null where there is none, or another word, which has been reported.</summary>
    public T? Choice<T>(string key) where T : struct, Enum
    {
        if (Scalar(key) is not { } scalar) return null;
        if (EnumNames<T>.TryParse(scalar.Text.Trim(), out var value)) return value;
        var hint = NearestName.Hint(scalar.Text.Trim(), EnumNames<T>.Names);
        Diagnostics.Report(DiagnosticDescriptors.UnknownValue, At(scalar), scalar.Text, key, hint, string.Join(", ", EnumNames<T>.Names));
        return null;
    }

    /// <summary>An email address without invisible characters around it; an invalid one has been reported.</summary>
    public string? Email(string key) => Text(key) is { } text ? EmailAddress.Trim(text) : null;

    /// <summary>An http or https URL.</summary>
    public string? Url(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        var text = scalar.Text.Trim();
        if (WebUrl.IsValid(text)) return text;
        Diagnostics.Report(DiagnosticDescriptors.NotAUrl, At(scalar), scalar.Text);
        return null;
    }

    /// <summary>The texts of a list; a single text counts as a list of one.</summary>
    public IReadOnlyList<YamlScalar> Scalars(string key)
    {
        switch (Value(key))
        {
            case null or YamlLost or YamlScalar { IsAbsent: true }:
                Scalar(key);
                return [];
            case YamlScalar scalar:
                if (scalar.IsPlain && scalar.Text.Contains(',', StringComparison.Ordinal))
                    Diagnostics.Report(DiagnosticDescriptors.CommaInsteadOfList, At(scalar), key, scalar.Text);
                return [scalar];
            case YamlSequence sequence:
                var texts = new List<YamlScalar>(sequence.Items.Count);
                foreach (var item in sequence.Items)
                {
                    if (item is YamlScalar { IsAbsent: false } text) texts.Add(text);
                    else if (item is YamlScalar) Diagnostics.Report(DiagnosticDescriptors.EmptyItem, At(item), key);
                    else Diagnostics.Report(DiagnosticDescriptors.ItemExpected, At(item), key, item.Description);
                }
                return texts;
            case { } other:
                Diagnostics.Report(DiagnosticDescriptors.ListExpected, At(other), key, other.Description);
                return [];
        }
    }

    public string[] Texts(string key)
    {
        var scalars = Scalars(key);
        if (scalars.Count == 0) return [];
        var texts = new string[scalars.Count];
        for (var i = 0; i < texts.Length; i++) texts[i] = scalars[i].Text.Trim();
        return texts;
    }

    public MappingReader? Map(string key, MappingSchema inner)
    {
        if (Value(key) is null or YamlLost) return null;
        if (Value(key) is YamlMapping map) return new MappingReader(File, map, inner, Diagnostics);
        if (Value(key) is YamlScalar { IsAbsent: true } empty)
            Diagnostics.Report(DiagnosticDescriptors.EmptyValue, At(empty), key, "; keys of its own stand on the lines below it, each indented by two spaces");
        else Diagnostics.Report(DiagnosticDescriptors.MapExpected, LocationOf(key), key, Value(key)!.Description, Examples(inner));
        return null;
    }

    public IReadOnlyList<MappingReader> Maps(string key, MappingSchema inner)
    {
        if (Value(key) is null or YamlLost) return [];
        if (Value(key) is YamlSequence sequence) return MapsOf(key, sequence, inner);
        if (Value(key) is YamlScalar { IsAbsent: true }) Scalar(key);
        else Diagnostics.Report(DiagnosticDescriptors.ItemsOfKeysExpected, LocationOf(key), key, Value(key)!.Description, Example(inner));
        return [];
    }

    private List<MappingReader> MapsOf(string key, YamlSequence sequence, MappingSchema inner)
    {
        var readers = new List<MappingReader>(sequence.Items.Count);
        foreach (var item in sequence.Items)
        {
            if (item is YamlMapping && IsEmpty(item)) continue;
            if (item is YamlMapping map) readers.Add(new MappingReader(File, map, inner, Diagnostics));
            else Diagnostics.Report(DiagnosticDescriptors.ItemsOfKeysExpected, At(item), key, item.Description, Example(inner));
        }
        return readers;
    }

    private static string Example(MappingSchema inner) => $"{inner.Keys[0].Name}: {inner.Keys[0].Example}";

    private static string Examples(MappingSchema inner) => string.Join(" and ", inner.Keys.Take(2).Select(key => $"`{key.Name}: {key.Example}`"));

    private YamlScalar? Scalar(string key)
    {
        switch (Value(key))
        {
            case null or YamlLost:
                return null;
            case YamlScalar { IsAbsent: true } empty:
                var hint = key == "hashtag" || CommentHides(empty) ? "; one that begins with # stands in straight quotation marks" : ", or delete the line";
                Diagnostics.Report(DiagnosticDescriptors.EmptyValue, At(empty), key, hint);
                return null;
            case YamlScalar scalar:
                return scalar;
            case { } other:
                Diagnostics.Report(DiagnosticDescriptors.TextExpected, At(other), key, other.Description);
                return null;
        }
    }

    /// <summary>Whether what looks like the value is a comment: <c>title: #1 in the list</c>.</summary>
    private bool CommentHides(YamlScalar empty)
    {
        var line = System.Text.Encoding.UTF8.GetString(File.Read().Span).Split('\n').ElementAtOrDefault(empty.Line - 1) ?? "";
        return line.Contains(" #", StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether an optional key has <c>""</c>, or keys or items with nothing else, as its value, as editors in the browser write it where nothing was
    /// filled in.
    /// </summary>
    private bool IsLeftEmpty(YamlEntry entry) => entry.Value switch
    {
        YamlScalar { IsPlain: true } => false,
        YamlScalar => schema.Find(entry.Key.Text) is { Required: false, MayBeEmpty: false } && IsEmpty(entry.Value),
        YamlMapping { Entries.Count: > 0 } or YamlSequence { Items.Count: > 0 } =>
            schema.Find(entry.Key.Text) is { Required: false } key && (key.Kind is ValueKind.Map or ValueKind.Maps || key.NestedKeys is not null)
                && IsEmpty(entry.Value),
        _ => false,
    };

    private static bool IsEmpty(YamlNode value) => value switch
    {
        YamlScalar text => !text.IsPlain && string.IsNullOrWhiteSpace(text.Text),
        YamlMapping map => map.Entries.All(entry => IsEmpty(entry.Value)),
        YamlSequence list => list.Items.All(item => item is not YamlScalar && IsEmpty(item)),
        _ => false,
    };

    private YamlNode? Value(string key)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Text == key) return IsLeftEmpty(entry) ? null : entry.Value;
        }
        return null;
    }
}
