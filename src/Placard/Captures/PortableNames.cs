using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Placard.Files;
using Placard.Text;

namespace Placard.Captures;

/// <summary>
/// Gives each captured file a path that every file system and host takes. A path that is portable already stays as it is. A name that is not loses what
/// can't stand in it, and gains a digest of the whole original path, so that no two become one and none depends on the files beside it.
/// </summary>
internal static class PortableNames
{
    private const int MaxNameBytes = 140;

    private const int MaxPathLength = 200;

    private const int DigestLength = 8;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create([.. "<>:\"|?*\\\uFFFE\uFFFF",
        .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl)]);

    /// <summary>The portable paths of files, in their order. Portable names are given first, so that no other takes one.</summary>
    /// <param name="wanted">The paths as they were saved, each with the extensions that fit the type.</param>
    public static string[] Of(IReadOnlyList<(string Path, string[] Endings)> wanted)
    {
        var taken = new TakenPaths();
        var given = new string[wanted.Count];
        for (var i = 0; i < given.Length; i++)
        {
            if (HasEnding(wanted[i].Path, wanted[i].Endings) && IsPortable(wanted[i].Path) && taken.TryAdd(wanted[i].Path)) given[i] = wanted[i].Path;
        }
        for (var i = 0; i < given.Length; i++) given[i] ??= Give(wanted[i].Path, wanted[i].Endings, taken);
        return given;
    }

    /// <summary>Whether every file system and host takes a path as it is.</summary>
    public static bool IsPortable(string path) => path.Length <= MaxPathLength && !path.Split('/').Any(name => Portable(name) != name);

    private static string Give(string path, string[] endings, TakenPaths taken)
    {
        var segments = path.Split('/').Select(Portable).ToArray();
        var portable = string.Join('/', segments);
        if (path.EndsWith(segments[^1], StringComparison.Ordinal))
        {
            // What it lacks is an extension, or a portable folder.
            var extended = HasEnding(portable, endings) ? portable : $"{portable}.{endings[0]}";
            if (IsPortable(extended) && taken.TryAdd(extended)) return extended;
        }
        var folder = segments.Length == 1 ? "" : string.Join('/', segments[..^1]) + '/';
        if (folder.Length > MaxPathLength - MaxNameBytes) folder = "";
        var name = segments[^1];
        var ending = HasEnding(name, endings) ? name[(name.LastIndexOf('.') + 1)..] : endings[0];
        var stem = Truncation.AtByte(HasEnding(name, endings) ? name[..name.LastIndexOf('.')] : name, MaxNameBytes - 32);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
        for (var length = DigestLength; ; length += DigestLength)
        {
            var given = $"{folder}{stem}~{digest[..Math.Min(length, digest.Length)]}.{ending}";
            if (taken.TryAdd(given) || length >= digest.Length) return given;
            folder = "";
        }
    }

    private static bool HasEnding(string path, string[] endings) =>
        endings.Any(ending => path.Length > ending.Length + 1 && path[^(ending.Length + 1)] == '.' && path[^(ending.Length + 2)] != '/'
            && path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string Portable(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in Normalization.Compose(name).EnumerateRunes())
            text.Append(rune.IsBmp && Forbidden.Contains((char)rune.Value) || rune.Value == 0xFFFD ? "-" : rune.ToString());
        var portable = Truncation.AtByte(text.ToString(), MaxNameBytes);
        if (portable.Length == 0) return "-";
        if (portable[^1] is '.' or ' ') portable = portable[..^1] + '-';
        if (portable[0] == ' ') portable = '-' + portable[1..];
        var dot = portable.IndexOf('.', StringComparison.Ordinal);
        return ReservedFileNames.Contains(dot < 0 ? portable : portable[..dot]) ? '-' + portable : portable;
    }
}
