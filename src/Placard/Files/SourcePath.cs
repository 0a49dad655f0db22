using Placard.Diagnostics;

namespace Placard.Files;

/// <summary>References between source files: a path that is relative to the file that contains it.</summary>
public static class SourcePath
{
    private const int ShortPath = 400;

    /// <summary>Resolves a relative path, or one that begins with a slash and is relative to <c>input/</c>.</summary>
    /// <returns>Null if the path leads outside <c>input/</c>.</returns>
    public static string? Combine(string from, string reference)
    {
        // One more for a slash between the two.
        var most = from.Length + reference.Length + 1;
        var room = most <= ShortPath ? stackalloc char[ShortPath] : new char[most];
        var folder = reference.StartsWith('/') ? "" : from.AsSpan(0, Math.Max(from.LastIndexOf('/'), 0));
        folder.CopyTo(room);
        var length = folder.Length;
        foreach (var range in reference.AsSpan().Split('/'))
        {
            var segment = reference.AsSpan(range);
            if (segment is "" or ".") continue;
            if (segment is "..")
            {
                if (length == 0) return null;
                length = Math.Max(room[..length].LastIndexOf('/'), 0);
                continue;
            }
            if (length > 0) room[length++] = '/';
            segment.CopyTo(room[length..]);
            length += segment.Length;
        }
        return room[..length].ToString();
    }

    /// <summary>What is wrong with a reference that cannot be a path, with a leading space; an empty string if it can be one.</summary>
    private static string Error(string reference)
    {
        var isOfComputer = reference.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            || (reference.Length > 2 && char.IsAsciiLetter(reference[0]) && reference[1] == ':');
        if (isOfComputer) return " That is a place on your own computer: put the file into files/ and name it from here.";
        if (reference.Contains('\\', StringComparison.Ordinal)) return $" Write / between folders: `{reference.Replace('\\', '/')}`.";
        if (reference.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return $" An address on another site begins with https://: `https://{reference}`.";
        var at = reference.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && !reference.Contains('/', StringComparison.Ordinal) && reference.IndexOf('.', at) > 0
            ? $" An address to write to begins with mailto: `mailto:{reference}`."
            : "";
    }

    /// <summary><c> Did you mean `x`?</c> with the path relative to <paramref name="from"/>, or an empty string.</summary>
    public static string Suggest(string from, string reference, IEnumerable<string> known)
    {
        if (Error(reference) is { Length: > 0 } error) return error;
        if (reference.EndsWith(".html", StringComparison.OrdinalIgnoreCase)) reference = reference[..^".html".Length] + ".md";
        var meant = Combine(from, reference) ?? reference.TrimStart('.', '/');
        var paths = known as IReadOnlyCollection<string> ?? [.. known];
        if (paths.Contains(meant)) return $" Did you mean `{Relative(from, meant)}`?";
        var name = meant[(meant.LastIndexOf('/') + 1)..];
        var sameName = paths.Where(path => path.EndsWith('/' + name, StringComparison.Ordinal) || path.EndsWith('/' + name + ".md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).FirstOrDefault();
        var folder = meant[..^name.Length];
        var neighbours = paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.IndexOf('/', folder.Length) < 0);
        var nearest = sameName ?? (NearestName.Of(name, neighbours.Select(path => path[folder.Length..])) is { } near ? folder + near : null);
        return nearest is null ? "" : $" Did you mean `{Relative(from, nearest)}`?";
    }

    /// <summary>The path of <paramref name="to"/>, relative to <paramref name="from"/>.</summary>
    public static string Relative(string from, string to)
    {
        var folders = from.Split('/')[..^1];
        var segments = to.Split('/');
        var shared = 0;
        while (shared < folders.Length && shared < segments.Length - 1 && folders[shared] == segments[shared]) shared++;
        return string.Join('/', Enumerable.Repeat("..", folders.Length - shared).Concat(segments[shared..]));
    }
}
