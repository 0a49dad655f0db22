using System.Text;
using Placard.Building;
using Placard.Cli.LinkChecking;
using Placard.Cli.Loading;
using Placard.Cli.Redaction;
using Placard.Cli.Terminal;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Redaction;

namespace Placard.Cli.Commands;

/// <summary>
/// Lists the places of a name, and removes it from those that are confirmed. Nothing is written where the archive would have errors that it did not have, or
/// other counts.
/// </summary>
internal sealed class RedactRun(RedactSettings settings, TextReader typed, bool isTerminal, TextWriter output, TextWriter error)
{
    private const int MaxListed = 20;

    private readonly ArchiveFolders folders = new(settings.Input, "theme");

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        if (isTerminal) error.Write("Name to look for: ");
        var name = new NameMatcher(await typed.ReadLineAsync(stop) ?? "");
        if (!name.IsUsable) return UsageError.Print("There is no name. Write it, and a line break, to standard input; it is no argument, which the history of the shell would keep.");

        var before = new DiagnosticBag();
        var archive = new ArchiveLoader(folders) { BuiltInThemeOnly = true }.Load(settings.Options, before);
        if (SiteBuilder.Prepare(archive, before) is not { } build) return ExitCode.ContentErrors;
        var redactor = new Redactor(build.Site, archive.Input);
        var matches = redactor.Find(name);
        PrintMatches(matches, redactor, name);
        await PrintOtherCopiesAsync(build.Site, redactor, matches, name, stop);
        if (matches.Count == 0) return ExitCode.Success;

        if (await ConfirmedAsync(matches, stop) is not { } confirmed) return ExitCode.UsageError;
        if (confirmed.Count == 0) return ExitCode.Success;
        var reason = settings.Reason ?? await AskReasonAsync(stop);
        if (reason is null) return UsageError.Print("Nothing was written. Say why: wish or law.");
        return Apply(archive, build.Site, before, redactor, confirmed, reason.Value);
    }

    private void PrintMatches(IReadOnlyList<NameMatch> matches, Redactor redactor, NameMatcher name)
    {
        output.WriteLine($"{Counted.Of(matches.Count, "place")} in {Counted.Of(matches.Select(match => match.Path).Distinct().Count(), "file")}.");
        foreach (var match in matches)
        {
            var note = match.Kind == NameMatchKind.Signature ? " (a signature, which goes on being counted)" : "";
            output.WriteLine($"{match.Number,4}  {match.Location}{note}");
            output.WriteLine($"      {PrintableText.Of(match.Line)}");
        }
        if (matches.Count > 0) output.WriteLine("Persons of the same name are told apart by the lines alone: look at each.");
        PrintList("The names of these files hold it. Rename them by hand, with the former URL in `aliases:` only if it may stay:", redactor.PathsWith(name));
        PrintList("Not searched, because they are no texts in UTF-8. Look at them yourself:", [.. redactor.NotSearched.Select(file => file.DisplayPath)]);
    }

    private void PrintList(string heading, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return;
        output.WriteLine(heading);
        foreach (var item in items.Take(MaxListed)) output.WriteLine($"      {PrintableText.Of(item)}");
        if (items.Count > MaxListed) output.WriteLine($"      and {items.Count - MaxListed} more");
    }

    /// <summary>Prints the commits and mirrors that hold the name, and what to do about them.</summary>
    private async Task PrintOtherCopiesAsync(Site site, Redactor redactor, IReadOnlyList<NameMatch> matches, NameMatcher name, CancellationToken stop)
    {
        if (GitHistory.Find(settings.Input, name) is not { } commits)
        {
            output.WriteLine("No Git repository was searched: this folder is in none, or there is no program `git`.");
        }
        else
        {
            PrintList($"{Counted.Of(commits.Count, "commit")} of this repository added or removed it. It can be read in all that were made between, on every clone{(commits.Count == 0 ? "." : ":")}",
                [.. commits.Select(commit => $"{commit.Hash[..10]} {commit.Day}")]);
            if (commits.Count > 0) output.Write(HistoryCommands);
            else output.WriteLine("No commit of this repository holds it.");
        }
        var pages = matches.SelectMany(match => redactor.PublishedFrom(match.Path)).Distinct().ToList();
        foreach (var mirror in pages.Count == 0 ? [] : site.Settings.Mirrors)
        {
            var urls = pages.Select(page => new Uri(new Uri(mirror.Url.EndsWith('/') ? mirror.Url : mirror.Url + '/'), page.Href)).ToList();
            if (settings.AsksMirrors) await AskAsync(site, mirror, urls, name, stop);
            else PrintList($"The mirror of {mirror.Name} may hold it (--mirrors asks). Ask its keepers to copy the archive anew:", [.. urls.Select(url => url.AbsoluteUri)]);
        }
    }

    private async Task AskAsync(Site site, Mirror mirror, List<Uri> urls, NameMatcher name, CancellationToken stop)
    {
        using var client = LinkClient.Create(new Uri(site.BaseUrl));
        var search = new MirrorSearch(client, name);
        var answers = new List<(Uri Url, MirrorAnswer Answer)>();
        foreach (var url in urls) answers.Add((url, await search.AskAsync(url, stop)));
        IReadOnlyList<string> With(MirrorAnswer answer) => [.. answers.Where(one => one.Answer == answer).Select(one => one.Url.AbsoluteUri)];
        PrintList($"The mirror of {mirror.Name} holds it. Ask its keepers to copy the archive anew:", With(MirrorAnswer.Holds));
        PrintList($"The mirror of {mirror.Name} did not answer. Look yourself:", With(MirrorAnswer.Unknown));
        if (answers.TrueForAll(one => one.Answer == MirrorAnswer.Clean))
            output.WriteLine($"The mirror of {mirror.Name} does not hold it on {Counted.Of(urls.Count, "page")}.");
    }

    /// <summary>The matches to remove; null where the numbers can't be read, after a usage error was printed.</summary>
    private async Task<IReadOnlyList<NameMatch>?> ConfirmedAsync(IReadOnlyList<NameMatch> matches, CancellationToken stop)
    {
        var written = settings.Apply;
        if (written is null && isTerminal)
        {
            error.Write("Which are to be removed? Numbers such as 1,3 or 2-5, or all; nothing leaves everything as it is: ");
            written = await typed.ReadLineAsync(stop) ?? "";
        }
        if (written is null)
        {
            output.WriteLine("Nothing was written. To remove some, run it again with their numbers: placard redact --apply 1,3 --reason wish");
            return [];
        }
        if (MatchNumbers.Parse(written, matches.Count) is { } numbers) return [.. matches.Where(match => numbers.Contains(match.Number))];
        UsageError.Print($"Nothing was written: '{written}' does not name numbers from 1 to {matches.Count}. Write them as 1,3 or 2-5, or write all.");
        return null;
    }

    private async Task<RemovalReason?> AskReasonAsync(CancellationToken stop)
    {
        if (!isTerminal) return null;
        error.Write("Why? wish (a person asked for it) or law: ");
        return RedactCommand.ReasonOf(await typed.ReadLineAsync(stop) ?? "");
    }

    private int Apply(BuildInput archive, Site site, DiagnosticBag before, Redactor redactor, IReadOnlyList<NameMatch> confirmed, RemovalReason reason)
    {
        if (redactor.Remove(confirmed) is not { } changed)
            return Refuse("A signature is in a row that is not read as one. Correct the table first; `placard check` names the row.", []);
        var after = new DiagnosticBag();
        IReadOnlyList<SourceFile> sources = [.. archive.Input.Select(file => changed.TryGetValue(file.Path, out var text)
            ? new MemorySourceFile(file.Path, Encoding.UTF8.GetBytes(text), file.DisplayPath) : file)];
        var result = SiteBuilder.Prepare(archive with { Input = sources }, after);
        if (RedactionChecks.NewErrors(before.Sorted(), after.Sorted()) is { Count: > 0 } errors)
            return Refuse("The archive would have errors that it does not have. Leave those places out and change them by hand.", errors);
        if (result is null || RedactionChecks.ChangedCount(site, result.Site) is { } table)
            return Refuse("The number of signatures would change. Change the table by hand.", []);

        foreach (var (path, text) in changed) InputFile.Replace(Path.Join(settings.Input, path), text);
        var notes = Path.Join(settings.Input, Removal.FileName);
        InputFile.Replace(notes, RemovalNotes.Add(InputFile.Read(notes), site.Today, confirmed.Count, reason));
        output.WriteLine($"Removed in {Counted.Of(confirmed.Count, "place")} of {Counted.Of(changed.Count, "file")}; "
            + $"{folders.InputPath}{Removal.FileName} says so. Build and publish the archive now.");
        output.WriteLine("The exports of form handlers, their mails, search engines and the Wayback Machine may hold it too: docs/removing.md says how to have it removed there.");
        return ExitCode.Success;
    }

    private int Refuse(string why, IReadOnlyList<Diagnostic> errors)
    {
        DiagnosticPrinter.Print(errors, DiagnosticFormat.Text, error);
        error.WriteLine($"placard: Nothing was written. {why}");
        return ExitCode.ContentErrors;
    }

    private const string HistoryCommands = """
              To rewrite the history, with git-filter-repo in a fresh clone, and the name in a file outside of every repository:
                  cat > ~/name.txt        then type the name, ==>N. N. behind it, Enter, and Ctrl-D
                  git filter-repo --replace-text ~/name.txt --replace-message ~/name.txt
                  rm ~/name.txt; git push --force --all; git push --force --tags
              Everyone with a clone deletes it and clones again; ask the repository's host to remove cached pages and pull requests.

        """;
}
