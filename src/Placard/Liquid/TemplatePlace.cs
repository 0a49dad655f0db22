using Placard.Diagnostics;

namespace Placard.Liquid;

/// <summary>The place of an expression or tag in its template; looked at only when an error is reported.</summary>
/// <param name="offset">An index into the template's text.</param>
internal class TemplatePlace(TemplateSource source, int offset)
{
    protected TemplateSource Source => source;

    protected int Offset => offset;

    public SourceLocation Location => source.LocationOf(offset);

    /// <summary>What a template asked for in vain, as messages name it.</summary>
    public virtual string NameOf(string member, MemberTable table) => $"{table.Name}.{member}";

    /// <summary>The place where the name of a member is written.</summary>
    public virtual SourceLocation LocationOf(string member, TemplateHost host) => Location;
}
