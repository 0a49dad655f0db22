using System.Text.Json;

namespace Placard.Importing.WordPress.Markup;

/// <summary>
/// Reads the comments of the block editor: <c>&lt;!-- wp:name {json} --&gt;</c>. A block that does not end ends with the text; an end without a beginning is
/// skipped.
/// </summary>
internal sealed class BlockParser(string text)
{
    private const string Start = "<!-- wp:", End = "<!-- /wp:";

    /// <summary>How deep blocks are nested; deeper ones are dissolved.</summary>
    private const int MostLevels = 60;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true };

    private readonly Stack<(string Name, JsonElement Settings, List<BlockPart> Parts)> open = [];

    private List<BlockPart> parts = [];

    private int dissolved;

    public static bool HasBlocks(string text) => text.Contains(Start, StringComparison.Ordinal);

    public static IReadOnlyList<BlockPart> Parse(string text) => new BlockParser(text).Read();

    private List<BlockPart> Read()
    {
        var at = 0;
        for (var search = 0; (search = text.IndexOf("<!-- ", search, StringComparison.Ordinal)) >= 0;)
        {
            var comment = text.AsSpan(search);
            var isEnd = comment.StartsWith(End);
            var close = isEnd || comment.StartsWith(Start) ? text.IndexOf("-->", search, StringComparison.Ordinal) : -1;
            if (close < 0)
            {
                search += "<!-- ".Length;
                continue;
            }
            AddHtml(at, search);
            ReadComment(text.AsSpan(search + (isEnd ? End : Start).Length, close - search - (isEnd ? End : Start).Length), isEnd);
            at = search = close + "-->".Length;
        }
        AddHtml(at, text.Length);
        while (open.Count > 0) Close();
        return parts;
    }

    private void AddHtml(int from, int to)
    {
        if (to > from) parts.Add(new BlockHtml(text[from..to]));
    }

    private void ReadComment(ReadOnlySpan<char> comment, bool isEnd)
    {
        comment = comment.Trim();
        var isEmpty = comment.EndsWith("/");
        if (isEmpty) comment = comment[..^1].TrimEnd();
        var length = comment.IndexOfAny(" {\n\t");
        var name = NameOf(length < 0 ? comment : comment[..length]);
        if (isEnd)
        {
            EndBlock(name);
            return;
        }
        var settings = length < 0 ? default : Json(comment[length..]);
        if (isEmpty) parts.Add(new BlockNode(name, settings, []));
        else BeginBlock(name, settings);
    }

    private void BeginBlock(string name, JsonElement settings)
    {
        if (open.Count >= MostLevels)
        {
            dissolved++;
            return;
        }
        open.Push((name, settings, parts));
        parts = [];
    }

    private void EndBlock(string name)
    {
        if (dissolved > 0) dissolved--;
        else if (open.Any(block => block.Name == name)) CloseTo(name);
    }

    private void CloseTo(string name)
    {
        while (open.Peek().Name != name) Close();
        Close();
    }

    private void Close()
    {
        var (name, settings, around) = open.Pop();
        around.Add(new BlockNode(name, settings, parts));
        parts = around;
    }

    private static string NameOf(ReadOnlySpan<char> name) => name.Contains('/') ? name.ToString() : $"core/{name}";

    private static JsonElement Json(ReadOnlySpan<char> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.ToString(), Options);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
