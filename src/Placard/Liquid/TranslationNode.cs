using System.Text;
using Placard.Locales;
using Placard.Theming;

namespace Placard.Liquid;

/// <summary><c>{{ 'key' | t }}</c>: a text that is the same on every page of a language, encoded once.</summary>
internal sealed class TranslationNode(string key) : Node
{
    private Encoded? encoded;

    public override Flow Write(Frame frame)
    {
        var locale = frame.Page.Locale;
        if (encoded is not { } last || !ReferenceEquals(last.Locale, locale))
            encoded = last = new Encoded(locale, Encoding.UTF8.GetBytes(HtmlTextEncoder.Instance.Encode(ThemeFilters.TextOf(key, frame.Page))));
        frame.Writer.WriteUtf8(last.Utf8);
        return Flow.Next;
    }

    private sealed record Encoded(Locale Locale, byte[] Utf8);
}
