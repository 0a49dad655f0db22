using System.Text;

namespace Placard.Outputs.Captures;

/// <summary>
/// Writes captured CSS anew: the rules, properties and functions alone that <see cref="CssNames"/> lists, with every URL resolved. What is written loads
/// nothing but what <paramref name="resolve"/> returns. Linear in the length of the text.
/// </summary>
/// <param name="resolve">The URL to write for one in the text: of a style sheet if the flag is set, else of an image or a font; null to load nothing.</param>
internal sealed class SavedStyle(string css, Func<string, bool, string?> resolve)
{
    private const int MaxDepth = 32;

    /// <summary>A URL that loads nothing, so that the other values of its property stay in force.</summary>
    private const string Nothing = "url(\"data:,\")";

    private readonly List<CssToken> tokens = CssTokenizer.Read(css);
    private readonly StringBuilder kept = new(css.Length);
    private int at;

    /// <summary>The rules of a style sheet.</summary>
    public static string Sheet(string css, Func<string, bool, string?> resolve)
    {
        var style = new SavedStyle(css, resolve);
        style.Rules(0);
        return style.kept.ToString();
    }

    /// <summary>The declarations of a <c>style</c> attribute.</summary>
    public static string Declarations(string css, Func<string, bool, string?> resolve)
    {
        var style = new SavedStyle(css, resolve);
        style.Declarations(MaxDepth);
        return style.kept.ToString();
    }

    private CssToken Current => at < tokens.Count ? tokens[at] : new CssToken(CssTokenKind.End, "\0");

    private void Rules(int depth)
    {
        while (at < tokens.Count)
        {
            var token = tokens[at];
            if (token.Is(CssTokenKind.Close, '}'))
            {
                if (depth > 0) return;
                at++;
            }
            else if (token.Kind is CssTokenKind.White or CssTokenKind.Semicolon)
            {
                at++;
            }
            else if (token.Kind == CssTokenKind.AtKeyword)
            {
                AtRule(depth, isNested: false);
            }
            else
            {
                StyleRule(depth);
            }
        }
    }

    private void AtRule(int depth, bool isNested)
    {
        var keyword = tokens[at++].Value;
        var name = CssNames.WithoutVendor(keyword).ToLowerInvariant();
        var start = at;
        var end = EndOf(start, stopsAtBlock: true);
        at = end;
        if (!Current.Is(CssTokenKind.Open, '{'))
        {
            if (Current.Kind == CssTokenKind.Semicolon) at++;
            if (name == "import" && depth == 0) Import(start, end);
            else if (name == "layer" && Prelude(start, end) is { } layers) kept.Append("@layer").Append(layers).Append(";\n");
            return;
        }
        var isRules = CssNames.RuleBlocks.Contains(name);
        if ((!isRules && !CssNames.DeclarationBlocks.Contains(name)) || depth >= MaxDepth || Prelude(start, end) is not { } prelude)
        {
            SkipBlock();
            return;
        }
        at++;
        kept.Append('@').Append(CssText.Escaped(keyword)).Append(prelude).Append('{');
        if (isRules && !isNested) Rules(depth + 1);
        else Declarations(depth + 1);
        EndBlock();
    }

    private void Import(int start, int end)
    {
        while (start < end && tokens[start].Kind == CssTokenKind.White) start++;
        if (start == end) return;
        var url = tokens[start].Kind is CssTokenKind.Text or CssTokenKind.Url ? tokens[start++].Value : UrlFunction(ref start, end);
        if (url is null || Prelude(start, end) is not { } conditions || resolve(url, true) is not { } resolved) return;
        kept.Append("@import url(").Append(CssText.Quoted(resolved)).Append(')').Append(conditions.Length > 0 ? " " : "")
            .Append(conditions.TrimStart()).Append(";\n");
    }

    private void StyleRule(int depth)
    {
        var start = at;
        at = EndOf(start, stopsAtBlock: true);
        if (!Current.Is(CssTokenKind.Open, '{'))
        {
            // A rule without a block, and with it what a semicolon separates from the next.
            if (Current.Kind == CssTokenKind.Semicolon || at == start) at++;
            return;
        }
        if (depth >= MaxDepth || Prelude(start, at) is not { } selector)
        {
            SkipBlock();
            return;
        }
        at++;
        kept.Append(selector.TrimStart()).Append('{');
        Declarations(depth + 1);
        EndBlock();
    }

    private void EndBlock()
    {
        kept.Append("}\n");
        if (Current.Is(CssTokenKind.Close, '}')) at++;
    }

    private void Declarations(int depth)
    {
        while (at < tokens.Count && !tokens[at].Is(CssTokenKind.Close, '}'))
        {
            var token = tokens[at];
            if (token.Kind is CssTokenKind.White or CssTokenKind.Semicolon) at++;
            else if (token.Kind == CssTokenKind.AtKeyword) AtRule(depth, isNested: true);
            else Declaration(depth);
        }
    }

    private void Declaration(int depth)
    {
        var start = at;
        var end = EndOf(start, stopsAtBlock: true);
        if (end < tokens.Count && tokens[end].Is(CssTokenKind.Open, '{'))
        {
            if (tokens[start] is not { Kind: CssTokenKind.Ident, Value: ['-', '-', ..] })
            {
                StyleRule(depth);
                return;
            }
            at = EndOf(start, stopsAtBlock: false); // A property whose value is a block has no use without scripts.
            return;
        }
        at = Math.Max(end, start + 1); // What begins no declaration may have no length.
        if (tokens[start].Kind == CssTokenKind.Ident && CssNames.IsProperty(tokens[start].Value)) Declare(start, end);
    }

    private void Declare(int start, int end)
    {
        var colon = start + 1;
        while (colon < end && tokens[colon].Kind == CssTokenKind.White) colon++;
        if (colon >= end || tokens[colon].Kind != CssTokenKind.Colon) return;
        var value = new StringBuilder();
        if (!Write(colon + 1, end, isValue: true, value)) return;
        kept.Append(CssText.Escaped(tokens[start].Value)).Append(':').Append(value.ToString().AsSpan().Trim()).Append(';');
    }

    /// <summary>The selector or condition before a block; null where it is not allowed.</summary>
    private string? Prelude(int start, int end)
    {
        var text = new StringBuilder();
        return Write(start, end, isValue: false, text) ? text.ToString().TrimEnd() : null;
    }

    /// <returns>False where a token is not allowed, or brackets do not match.</returns>
    private bool Write(int start, int end, bool isValue, StringBuilder to)
    {
        Span<char> open = stackalloc char[MaxDepth];
        var (depth, imageSet) = (0, MaxDepth + 1);
        for (var i = start; i < end; i++)
        {
            var token = tokens[i];
            switch (token.Kind)
            {
                case CssTokenKind.White or CssTokenKind.Number or CssTokenKind.Colon: to.Append(token.Value); break;
                case CssTokenKind.Ident when !isValue && token.Value.StartsWith(SavedHtmlNames.OwnPrefix, StringComparison.OrdinalIgnoreCase): return false;
                case CssTokenKind.Ident: to.Append(CssText.Escaped(token.Value)); break;
                case CssTokenKind.Hash: to.Append('#').Append(EscapedHash(token.Value)); break;
                case CssTokenKind.Text: to.Append(depth >= imageSet ? UrlOf(token.Value) : CssText.Quoted(token.Value)); break;
                case CssTokenKind.Url when isValue: to.Append(UrlOf(token.Value)); break;
                case CssTokenKind.Function when token.IsUrlFunction:
                    if (!isValue) return false;
                    if (UrlFunction(ref i, end) is not { } url) return false;
                    i--;
                    to.Append(UrlOf(url));
                    break;
                case CssTokenKind.Function:
                    if (depth == MaxDepth || (isValue && !IsAllowed(token.Value, depth >= imageSet))) return false;
                    open[depth++] = ')';
                    if (isValue && CssNames.IsImageSet(token.Value)) imageSet = Math.Min(imageSet, depth);
                    to.Append(CssText.Escaped(token.Value)).Append('(');
                    break;
                case CssTokenKind.Open when token.Value is "(" or "[" && depth < MaxDepth:
                    open[depth++] = token.Value == "(" ? ')' : ']';
                    to.Append(token.Value);
                    break;
                case CssTokenKind.Close when depth > 0 && open[depth - 1] == token.Value[0]:
                    if (--depth < imageSet) imageSet = MaxDepth + 1;
                    to.Append(token.Value);
                    break;
                case CssTokenKind.Delimiter:
                    to.Append(token.Value);
                    // After a less-than sign, nothing may look like a tag.
                    if (token.Value == "<" && i + 1 < end && tokens[i + 1].Kind != CssTokenKind.White) to.Append(' ');
                    break;
                default: return false;
            }
        }
        return depth == 0;
    }

    /// <summary>Inside a set of images a text is a URL, so that nothing there may be computed.</summary>
    private static bool IsAllowed(string function, bool inImageSet) =>
        CssNames.IsImageSet(function) || (CssNames.IsFunction(function) && !(inImageSet && function.ToLowerInvariant() is "var" or "attr" or "env"));

    /// <summary>The URL of <c>url("…")</c>, and the index after its bracket; null where it is malformed.</summary>
    private string? UrlFunction(ref int index, int end)
    {
        if (!tokens[index].IsUrlFunction) return null;
        index++;
        string? url = null;
        for (; index < end; index++)
        {
            var token = tokens[index];
            if (token.Is(CssTokenKind.Close, ')'))
            {
                index++;
                return url;
            }
            if (token.Kind == CssTokenKind.Text && url is null) url = token.Value;
            else if (token.Kind != CssTokenKind.White) return null;
        }
        return url;
    }

    private string UrlOf(string url) => resolve(url, false) is { } resolved ? $"url({CssText.Quoted(resolved)})" : Nothing;

    private static string EscapedHash(string name) => CssText.Escaped("a" + name)[1..];

    /// <summary>The index of the semicolon, bracket or block that ends what begins at an index.</summary>
    private int EndOf(int index, bool stopsAtBlock)
    {
        var depth = 0;
        for (; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (depth == 0 && (token.Kind == CssTokenKind.Semicolon || token.Is(CssTokenKind.Close, '}'))) return index;
            if (depth == 0 && stopsAtBlock && token.Is(CssTokenKind.Open, '{')) return index;
            if (token.Kind is CssTokenKind.Open or CssTokenKind.Function) depth++;
            else if (token.Kind == CssTokenKind.Close) depth = Math.Max(0, depth - 1);
        }
        return index;
    }

    private void SkipBlock()
    {
        var depth = 0;
        for (; at < tokens.Count; at++)
        {
            if (tokens[at].Kind is CssTokenKind.Open or CssTokenKind.Function) depth++;
            if (tokens[at].Kind != CssTokenKind.Close || --depth > 0) continue;
            at++;
            return;
        }
    }
}
