namespace Placard.Liquid;

/// <summary>The place of a member's name in an expression.</summary>
/// <param name="start">Where the expression begins.</param>
/// <param name="offset">Where the name begins.</param>
internal sealed class MemberPlace(TemplateSource source, int start, int offset) : TemplatePlace(source, offset)
{
    /// <summary>The expression as it is written, up to the name; a name in brackets may come from anywhere.</summary>
    public override string NameOf(string member, MemberTable table) =>
        Source.Text[Offset - 1] == '[' ? base.NameOf(member, table) : string.Concat(Source.Text[start..Offset].Where(c => !char.IsWhiteSpace(c))) + member;
}
