using Placard.Text;
using static Placard.Containers.ContainerProblemKind;

namespace Placard.Containers;

/// <summary>Decides for one entry after the other whether its name may become a path. Names are compared as the least exact file system does.</summary>
internal sealed class EntryNames
{
    private const int LongestName = 1024, Deepest = 64;

    /// <summary>Folded names of files and folders with the name that was first.</summary>
    private readonly Dictionary<string, (string Name, bool IsFile)> known = new(StringComparer.Ordinal);

    /// <summary>The folder of the name before, whose parts are known.</summary>
    private string lastFolder = "";

    /// <summary>Why a name can't be taken; null if it can, and then no later one may clash with it.</summary>
    public ContainerProblemKind? Refuse(string name) => Check(name) ?? Claim(name);

    /// <summary>Why a name can't be a path inside a folder, regardless of other names.</summary>
    public static ContainerProblemKind? Check(string name)
    {
        if (name.Length == 0) return NameEmpty;
        if (name.Length > LongestName) return NameTooLong;
        if (name.Contains('\uFFFD', StringComparison.Ordinal)) return NameNotUtf8;
        if (name.Any(c => char.IsControl(c))) return NameWithControlCharacter;
        if (name.Contains('\\', StringComparison.Ordinal)) return NameWithBackslash;
        if (name[0] == '/') return NameAbsolute;
        if (name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0])) return NameWithDrive;
        var depth = 0;
        foreach (var range in name.AsSpan().Split('/'))
        {
            if (++depth > Deepest) return NameTooLong;
            if (name.AsSpan()[range] is "") return NameEmpty;
            if (name.AsSpan()[range] is "." or "..") return NameLeadsOutside;
        }
        return null;
    }

    /// <summary>How names are compared: composed and in one case.</summary>
    public static string Fold(string name) => Normalization.Compose(Normalization.Compose(name).ToUpperInvariant());

    private ContainerProblemKind? Claim(string name)
    {
        var folder = name[..(name.LastIndexOf('/') + 1)];
        if (folder != lastFolder && ClaimFolders(name) is { } clash) return clash;
        lastFolder = folder;
        return Clash(name, isFile: true);
    }

    private ContainerProblemKind? ClaimFolders(string name)
    {
        for (var slash = name.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = name.IndexOf('/', slash + 1))
        {
            if (Clash(name[..slash], isFile: false) is { } clash) return clash;
        }
        return null;
    }

    private ContainerProblemKind? Clash(string name, bool isFile)
    {
        var folded = Fold(name);
        if (!known.TryGetValue(folded, out var first))
        {
            known.Add(folded, (name, isFile));
            return null;
        }
        if (first.IsFile != isFile) return NameOfFileAndFolder;
        if (first.Name != name) return NameDiffersByCaseOrForm;
        return isFile ? NameTwice : null;
    }
}
