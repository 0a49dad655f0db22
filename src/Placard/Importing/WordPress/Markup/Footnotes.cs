using System.Text.Json;
using Placard.Importing.WordPress.Wxr;

namespace Placard.Importing.WordPress.Markup;

/// <summary>The footnotes of the block editor: their texts are metadata, the text of the post refers to them by their ids.</summary>
internal sealed class Footnotes
{
    /// <summary>Characters for private use that stand around the number of a footnote until its text is Markdown.</summary>
    public const char Start = '\uE0F0', End = '\uE0F1';

    private readonly Dictionary<string, string> texts;

    private readonly List<string> used = [];

    private Footnotes(Dictionary<string, string> texts) => this.texts = texts;

    /// <summary>The ids in the order of the first reference, and their texts as HTML.</summary>
    public IEnumerable<(int Number, string Html)> Used => used.Select((id, i) => (i + 1, texts[id]));

    public static Footnotes Of(WxrItem item)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!item.Metadata.TryGetValue("footnotes", out var json)) return new(texts);
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind is not JsonValueKind.Array) return new(texts);
            foreach (var note in document.RootElement.EnumerateArray())
            {
                if (JsonText.Of(note, "id") is { Length: > 0 } id && JsonText.Of(note, "content") is { } content) texts.TryAdd(id, content);
            }
        }
        catch (JsonException)
        {
            // The note is said where the text refers to it.
        }
        return new(texts);
    }

    /// <summary>The mark of a reference; null where there is no such footnote.</summary>
    public string? Refer(string id)
    {
        if (!texts.ContainsKey(id)) return null;
        if (!used.Contains(id)) used.Add(id);
        return $"{Start}{used.IndexOf(id) + 1}{End}";
    }
}
