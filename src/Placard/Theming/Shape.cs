using System.Collections.Frozen;

namespace Placard.Theming;

/// <summary>The names under which templates see the parts of an object; there are no others.</summary>
internal abstract class Shape(string name)
{
    public string Name { get; } = name;

    public abstract IEnumerable<string> Members { get; }

    /// <summary>How to get a member of an object of this shape; null where there is no such member.</summary>
    public abstract Func<object, PageContext, object?>? Find(string member);
}

/// <inheritdoc />
internal sealed class Shape<T>(string name, params IReadOnlyList<(string Name, Func<T, PageContext, object?> Get)> members) : Shape(name)
{
    private readonly FrozenDictionary<string, Func<object, PageContext, object?>> getters = members.ToFrozenDictionary(
        member => member.Name, member => (Func<object, PageContext, object?>)((item, page) => member.Get((T)item, page)), StringComparer.Ordinal);

    public override IEnumerable<string> Members => getters.Keys;

    public override Func<object, PageContext, object?>? Find(string member) => getters.GetValueOrDefault(member);
}
