using System.CommandLine;
using System.Globalization;
using Placard.Cli.Loading;
using Placard.Content;

namespace Placard.Cli.Commands;

/// <summary>The options of every verb that reads an archive: where it is, and what a build of it is told.</summary>
internal sealed class ArchiveOptions
{
    private readonly Option<string> theme = new("--theme") { Description = "A folder whose files replace those of the built-in theme.", DefaultValueFactory = _ => "theme", HelpName = "DIR" };
    private readonly Option<string?> asOf = new("--as-of") { Description = "The day on which everything is judged open or closed; else SOURCE_DATE_EPOCH, else today (UTC).", HelpName = "YYYY-MM-DD" };
    private readonly Option<string?> baseUrl = new("--base-url") { Description = "The archive's address, in place of baseUrl in archive.yaml.", HelpName = "URL" };
    private readonly Option<string?> mirrorOf = new("--mirror-of") { Description = "Build a copy of the archive at this address: no live forms, links to the original.", HelpName = "URL" };
    private readonly Option<string?> commit = new("--commit") { Description = "The revision that the sources were taken from; else what Netlify, GitHub, GitLab or Cloudflare say.", HelpName = "REV" };
    private readonly Option<bool> preview = new("--preview") { Description = "Say on every page that it shows a proposed change, and keep search engines out; else what Netlify, GitHub, GitLab or Cloudflare say. --preview false: never.", DefaultValueFactory = _ => DeployPreview.IsBuilt(Environment.GetEnvironmentVariable) };
    private readonly Option<bool> drafts = new("--drafts") { Description = "Publish drafts too." };

    public ArchiveOptions()
    {
        asOf.Validators.Add(OptionValidation.Day);
        baseUrl.Validators.Add(OptionValidation.Address);
        mirrorOf.Validators.Add(OptionValidation.Address);
    }

    public static Option<string> CreateInput() => new("--input") { Description = "The folder with the archive.", DefaultValueFactory = _ => "input", HelpName = "DIR" };

    public Option<string> Input { get; } = CreateInput();

    /// <summary>The option of those verbs that keep the list of addresses.</summary>
    public Option<bool> CreateRecord()
    {
        var record = new Option<bool>("--record") { Description = "Add every new address to addresses.txt: no later build may lose one unnoticed." };
        record.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<bool>() && result.GetValue(drafts)) result.AddError("Drafts are not published, so their addresses can't be recorded. Leave --drafts or --record out.");
        });
        return record;
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Input, theme, asOf, baseUrl, mirrorOf, commit, preview, drafts }) command.Options.Add(option);
    }

    /// <summary>What the call says; null where it names a folder that does not exist, which has been told.</summary>
    public ArchiveFolders? Folders(ParseResult call)
    {
        var folders = new ArchiveFolders(call.GetValue(Input)!, call.GetValue(theme)!);
        if (!UsageError.IsFolder(folders.Input)) return null;
        var namedTheme = call.GetResult(theme) is { Implicit: false };
        if (!namedTheme || Directory.Exists(folders.Theme)) return folders;
        UsageError.Tell($"There is no folder {folders.Theme}. Name the theme's folder with --theme DIR, or leave the option out.");
        return null;
    }

    public BuildOptions Build(ParseResult call) => new()
    {
        AsOf = call.GetValue(asOf) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : BuildDate.FromEnvironment(),
        BaseUrl = call.GetValue(baseUrl),
        MirrorOf = call.GetValue(mirrorOf),
        Commit = call.GetValue(commit) ?? SourceRevision.FromEnvironment(Environment.GetEnvironmentVariable),
        IsPreview = call.GetValue(preview),
        Drafts = call.GetValue(drafts),
    };
}
