using System.Text;
using Placard.Locales;
using Placard.Theming;

namespace Placard.Liquid;

/// <summary><c>{{ 'key' | t }}</c>: words that are the same on every page of a language, encoded once.</summary>
internal sealed class TranslationNode(string key) : Node
{
    private Encoded? encoded;

    public override Flow Write(Frame frame)
    {
        var words = frame.Page.Words;
        if (encoded is not { } last || !ReferenceEquals(last.Words, words))
            encoded = last = new Encoded(words, Encoding.UTF8.GetBytes(HtmlTextEncoder.Instance.Encode(ThemeFilters.TextOf(key, frame.Page))));
        frame.Writer.WriteUtf8(last.Utf8);
        return Flow.Next;
    }

    private sealed record Encoded(Words Words, byte[] Utf8);
}
