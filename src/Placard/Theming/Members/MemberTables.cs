using Placard.Liquid;

namespace Placard.Theming.Members;

/// <summary>Makes tables of members whose values depend on the page that shows them.</summary>
internal static class MemberTables
{
    public static MemberTable Of<T>(string name, params IEnumerable<(string Name, Func<T, PageContext, object?> Get)> members) where T : notnull =>
        new(name, members.Select(member => Member(member.Name, (item, host) => member.Get((T)item, (PageContext)host))));

    private static KeyValuePair<string, Func<object, TemplateHost, object?>> Member(string name, Func<object, TemplateHost, object?> get) => new(name, get);
}
