using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Placard.Redaction;

namespace Placard.Cli.Redaction;

/// <summary>A commit that adds or removes lines with a name, or names it in its message.</summary>
internal sealed record NamingCommit(string Hash, string Day);

/// <summary>
/// Searches the history of the repository that holds a folder. The patches are searched here, so that the name is in no command line that other
/// users of the computer could list.
/// </summary>
internal static class GitHistory
{
    private const string Mark = "\u0001commit ";

    /// <summary>The commits of all branches, tags and stashes, the newest first; null where there is no repository, or no <c>git</c>.</summary>
    public static IReadOnlyList<NamingCommit>? Find(string folder, NameMatcher name)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])["-C", folder, "--no-pager", "-c", "core.quotePath=false", "log", "--all", "--no-color", "--no-ext-diff",
            "--no-textconv", "--date=short", $"--format={Mark.Replace("\u0001", "%x01", StringComparison.Ordinal)}%H %ad%n%B", "--patch", "--unified=0"])
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var found = Read(git.StandardOutput, name);
            git.WaitForExit();
            return git.ExitCode == 0 ? found : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Reads the log; of each file's patch the changed lines are searched together, since a name may be broken between two.</summary>
    internal static IReadOnlyList<NamingCommit> Read(TextReader log, NameMatcher name)
    {
        var found = new List<NamingCommit>();
        var part = new StringBuilder();
        var isMessage = false;
        NamingCommit? commit = null;
        while (log.ReadLine() is { } line)
        {
            var isCommit = line.StartsWith(Mark, StringComparison.Ordinal);
            if (isCommit || line.StartsWith("diff --git ", StringComparison.Ordinal)) EndPart();
            if (isCommit)
            {
                var rest = line[Mark.Length..].Split(' ', 2);
                commit = new NamingCommit(rest[0], rest[^1]);
            }
            if (isCommit || line.StartsWith("diff --git ", StringComparison.Ordinal)) isMessage = isCommit;
            if (isMessage ? !isCommit : line.StartsWith('+') || line.StartsWith('-') || line.StartsWith("rename ", StringComparison.Ordinal))
                part.Append(isMessage ? line : line[1..]).Append('\n');
        }
        EndPart();
        return found;

        void EndPart()
        {
            if (commit is not null && (found.Count == 0 || found[^1] != commit) && name.IsIn(part.ToString())) found.Add(commit);
            part.Clear();
        }
    }
}
