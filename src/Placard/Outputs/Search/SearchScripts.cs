using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Placard.Content;
using Placard.Text;

namespace Placard.Outputs.Search;

/// <summary>Writes the scripts of the index: each is one call, <c>placard("words/3", …)</c>, with JSON data.</summary>
internal static class SearchScripts
{
    private const int MaxSummaryLength = 220;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(IBufferWriter<byte> to, string path, Action<Utf8JsonWriter> write)
    {
        Begin(to, path);
        using (var json = new Utf8JsonWriter(to, Options)) write(json);
        to.Write(")\n"u8);
    }

    /// <summary>Writes a script whose data is a string of characters that need no escape.</summary>
    /// <param name="write">Writes characters that need no escape.</param>
    public static void WriteText(IBufferWriter<byte> to, string path, Action<IBufferWriter<byte>> write)
    {
        Begin(to, path);
        to.Write("\""u8);
        write(to);
        to.Write("\")\n"u8);
    }

    public static void WriteArchive(Utf8JsonWriter json, int count, int entriesPerPart, IEnumerable<string> firstWords, IEnumerable<SearchFacet> facets)
    {
        json.WriteStartObject();
        json.WriteNumber("entries", count);
        json.WriteNumber("entriesOfPart", entriesPerPart);
        WriteTexts(json, "firstWords", firstWords);
        json.WriteStartObject("filters");
        foreach (var facet in facets) WriteTexts(json, facet.Name, facet.Labels);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteEntries(Utf8JsonWriter json, OutputContext context, IEnumerable<Entry> entries)
    {
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            json.WriteStartArray();
            json.WriteStringValue(entry.Permalink.Href);
            json.WriteStringValue(entry.Title);
            json.WriteStringValue(Truncation.AtWord(entry.Summary, MaxSummaryLength));
            json.WriteStringValue(entry.Lang);
            json.WriteStringValue(context.Text(SearchFacets.KindOf(entry)));
            json.WriteStringValue(EntryDate.Of(entry) is { } date ? context.Theme.Day(context.Site.Settings.DefaultLanguage, date) : "");
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>The script's messages for readers, as JSON for an attribute of the page.</summary>
    public static string TextsOf(OutputContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            foreach (var (key, text) in context.Theme.Under(context.Site.Settings.DefaultLanguage, "search.say.")) json.WriteString(key, text);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Begin(IBufferWriter<byte> to, string path)
    {
        to.Write("placard(\""u8);
        to.Write(Encoding.ASCII.GetBytes(path));
        to.Write("\","u8);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
