using System.Collections.Frozen;

namespace Placard.Captures;

/// <summary>The files of a capture that are never published, not even in the container: logs and caches of programs, keys, passwords and dumps.</summary>
internal static class LeftOutNames
{
    private static readonly FrozenSet<string> Folders = Set(
        "hts-cache", ".git", ".svn", ".hg", ".bzr", "__macosx", ".ssh", ".aws", ".gnupg", ".docker", ".kube", ".idea", ".vscode");

    private static readonly FrozenSet<string> Names = Set(
        "hts-log.txt", "hts-err.txt", "hts-nohup.out", "hts-in_progress.lock", "hts-stop.lock", "cookies.txt", "cookies.sqlite", "cookies.json",
        ".ds_store", "thumbs.db", "desktop.ini", ".htpasswd", ".netrc", "_netrc", ".wgetrc", ".curlrc", ".npmrc", ".pypirc", ".pgpass", ".my.cnf",
        ".git-credentials", ".bash_history", ".mysql_history", ".wget-hsts", "web.config", "php.ini", "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519",
        "secrets.yml", "secrets.yaml", "secrets.json", "error_log", "debug.log");

    private static readonly string[] Starts = ["wget-log", "wp-config", ".env", "configuration.php", "settings.php", "localsettings.php"];

    private static readonly FrozenSet<string> Endings = Set(
        "pem", "key", "p12", "pfx", "ppk", "kdbx", "jks", "keystore", "sql", "sqlite", "sqlite3", "db", "mdb", "dump", "bak", "har", "pcap");

    /// <summary>Whether a file is left out, by its path inside the capture.</summary>
    public static bool Contains(string path)
    {
        var slash = path.LastIndexOf('/');
        foreach (var folder in path.AsSpan(0, Math.Max(slash, 0)).Split('/'))
        {
            if (Folders.Contains(path[folder].ToLowerInvariant())) return true;
        }
        var name = path[(slash + 1)..].ToLowerInvariant();
        if (Names.Contains(name) || Folders.Contains(name)) return true;
        foreach (var start in Starts)
        {
            if (name.StartsWith(start, StringComparison.Ordinal)) return true;
        }
        return Endings.Contains(EndingOf(name));
    }

    /// <summary>The extension, before one that says that the file is packed.</summary>
    private static string EndingOf(string name)
    {
        foreach (var packed in (string[])[".gz", ".bz2", ".xz", ".zip", ".zst"])
        {
            if (name.EndsWith(packed, StringComparison.Ordinal)) name = name[..^packed.Length];
        }
        return SavedName.EndingOf(name);
    }

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
