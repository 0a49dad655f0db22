using System.Collections.Frozen;
using Fluid;

namespace Placard.Liquid;

/// <summary>The partials that templates may render, and what is added to Liquid for them.</summary>
internal sealed class TemplateSet(TemplateDialect dialect, TemplateOptions options, FrozenDictionary<string, Template> partials)
{
    public FrozenDictionary<string, Template> Partials => partials;

    /// <summary>The names of all filters, Liquid's own among them.</summary>
    public IEnumerable<string> Filters => options.Filters.Select(filter => filter.Key);

    public TemplateOptions Options => options;

    public bool HasFilter(string name) => options.Filters.TryGetValue(name, out _);

    /// <summary>The members of an object; null where it has none.</summary>
    public MemberTable? MembersOf(object value) => dialect.Members.GetValueOrDefault(value.GetType());
}
