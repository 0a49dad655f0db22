using System.Collections.Frozen;

namespace Placard.Liquid;

/// <summary>The names under which templates see the members of an object; there are no others.</summary>
/// <param name="name">What such an object is called in messages.</param>
internal sealed class MemberTable(string name, IEnumerable<KeyValuePair<string, Func<object, TemplateHost, object?>>> members)
{
    /// <summary>The table of an object that has no members.</summary>
    public static readonly MemberTable Empty = new("value", []);

    private readonly FrozenDictionary<string, Func<object, TemplateHost, object?>> getters = members.ToFrozenDictionary(StringComparer.Ordinal);

    public string Name => name;

    public IEnumerable<string> Names => getters.Keys;

    /// <summary>How to get a member of an object; null where there is no such member.</summary>
    public Func<object, TemplateHost, object?>? Find(string member) => getters.GetValueOrDefault(member);
}
