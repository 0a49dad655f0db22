using Placard.Content;

namespace Placard.Outputs.Data;

/// <summary>Collects values under keys; a key whose value is empty is left out.</summary>
internal sealed class ValueMap
{
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, object> Values => values;

    public ValueMap Add(string key, string? text) => AddUnless(string.IsNullOrEmpty(text), key, text);

    public ValueMap Add(string key, ArchiveDate? date) => AddUnless(date is null, key, date);

    /// <summary>A date whose day is known is an <see cref="ArchiveDate"/>, any other an <see cref="EdtfDate"/>.</summary>
    public ValueMap Add(string key, EdtfDate? date) =>
        date is { Exact: null } known ? AddUnless(false, key, known) : Add(key, date?.Exact);

    public ValueMap Add(string key, int? number) => AddUnless(number is null, key, number);

    public ValueMap Add(string key, bool flag) => AddUnless(false, key, flag);

    public ValueMap Add(string key, IReadOnlyList<string> texts) => AddUnless(texts.Count == 0, key, texts);

    public ValueMap Add(string key, IReadOnlyDictionary<string, object> map) => AddUnless(map.Count == 0, key, map);

    public ValueMap Add(string key, ValueMap? map) => map is null ? this : Add(key, map.values);

    public ValueMap Add<T>(string key, IReadOnlyList<T> items, Action<ValueMap, T> add) => AddUnless(items.Count == 0, key, items.Select(item =>
    {
        var map = new ValueMap();
        add(map, item);
        return map.Values;
    }).ToArray());

    /// <summary>The signatures that may be shown.</summary>
    public ValueMap Add(string key, SignatureList? signatures) => Add(key, signatures?.Shown ?? [], (map, signature) => map
        .Add("name", signature.Name).Add("role", signature.Role).Add("organisation", signature.Organisation)
        .Add("country", signature.Country).Add("date", signature.Date).Add("retracted", signature.Retracted));

    private ValueMap AddUnless(bool isEmpty, string key, object? value)
    {
        if (!isEmpty) values.Add(key, value!);
        return this;
    }
}
