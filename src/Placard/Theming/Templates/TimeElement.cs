using Placard.Content;
using Placard.Liquid;
using Placard.Text;

namespace Placard.Theming.Templates;

/// <summary>
/// A date as an element: <c>time</c> with <c>datetime</c> where HTML has a value for what is known (a day or moment, a month, a year), else a <c>span</c>
/// with class <c>date</c>, since a <c>time</c> without such a value is not valid.
/// </summary>
/// <param name="iso">The value of <c>datetime</c>; null where HTML has none.</param>
/// <param name="words">The date in words.</param>
/// <param name="cssClass">A further class; null without one.</param>
/// <param name="isPageRightToLeft">The direction of the page.</param>
internal sealed class TimeElement(string? iso, string words, string? cssClass, bool isPageRightToLeft) : IHtml
{
    public static TimeElement Of(EdtfDate date, string words, string? cssClass, bool isPageRightToLeft) =>
        new(date.ToIso8601(), words, cssClass, isPageRightToLeft);

    public void Write(Utf8PageWriter writer)
    {
        writer.WriteUtf8(iso is null ? "<span class=\"date"u8 : "<time datetime=\""u8);
        if (iso is not null) writer.Write(iso);
        if (cssClass is not null)
        {
            writer.WriteUtf8(iso is null ? " "u8 : "\" class=\""u8);
            writer.WriteEncoded(cssClass);
        }
        writer.WriteUtf8("\">"u8);
        var isIsolated = TextDirection.NeedsIsolation(words, isPageRightToLeft);
        if (isIsolated) writer.WriteUtf8("<bdi>"u8);
        writer.WriteEncoded(words);
        if (isIsolated) writer.WriteUtf8("</bdi>"u8);
        writer.WriteUtf8(iso is null ? "</span>"u8 : "</time>"u8);
    }

    public override string ToString()
    {
        var html = new System.Buffers.ArrayBufferWriter<byte>();
        Write(new Utf8PageWriter(html));
        return System.Text.Encoding.UTF8.GetString(html.WrittenSpan);
    }
}
