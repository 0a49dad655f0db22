namespace Placard.Captures;

/// <summary>File names as programs that save websites write them, with the query of a URL in the name.</summary>
internal static class SavedName
{
    /// <summary>The extension in lower case without its dot, of the part before a query; empty where there is none.</summary>
    public static string EndingOf(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        var query = QueryIn(name);
        if (query >= 0) name = name[..query];
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name[(dot + 1)..].ToString().ToLowerInvariant();
    }

    /// <summary>The path as its URL had it: wget writes <c>@</c> in place of <c>?</c> where file systems forbid it.</summary>
    public static string WithQuestionMark(string path)
    {
        var start = path.LastIndexOf('/') + 1;
        var query = QueryIn(path.AsSpan(start));
        return query < 0 || path[start + query] == '?' ? path : string.Concat(path.AsSpan(0, start + query), "?", path.AsSpan(start + query + 1));
    }

    /// <summary>The part before a question mark.</summary>
    public static string WithoutQuery(string path) => path.IndexOf('?', StringComparison.Ordinal) is > 0 and var mark ? path[..mark] : path;

    /// <summary>The index of the character before a query; -1 where there is none.</summary>
    private static int QueryIn(ReadOnlySpan<char> name)
    {
        var mark = name.IndexOf('?');
        if (mark >= 0) return mark;
        var at = name.IndexOf('@');
        return at > 0 && name[at..].Contains('=') ? at : -1;
    }
}
