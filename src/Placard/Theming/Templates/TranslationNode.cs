using System.Text;
using Placard.Liquid;
using Placard.Locales;

namespace Placard.Theming.Templates;

/// <summary><c>{{ 'key' | t }}</c>: a text that is the same on every page of a language, encoded once.</summary>
/// <param name="place">The key.</param>
internal sealed class TranslationNode(string key, TemplatePlace place) : Node
{
    private Encoded? encoded;

    public override Flow Write(Frame frame)
    {
        var page = (PageContext)frame.Host;
        var locale = page.Locale;
        if (encoded is not { } last || !ReferenceEquals(last.Locale, locale))
            encoded = last = new Encoded(locale, Encoding.UTF8.GetBytes(HtmlTextEncoder.Instance.Encode(ThemeFilters.TextOf(key, page, place))));
        frame.Writer.WriteUtf8(last.Utf8);
        return Flow.Next;
    }

    private sealed record Encoded(Locale Locale, byte[] Utf8);
}
