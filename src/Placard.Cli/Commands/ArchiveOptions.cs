using System.CommandLine;
using Placard.Building;
using Placard.Cli.Loading;
using Placard.Content;

namespace Placard.Cli.Commands;

/// <summary>The options of every command that loads an archive: its folders, and the options of a build.</summary>
internal sealed class ArchiveOptions
{
    private const string Hosts = "Netlify, GitHub, GitLab or Cloudflare Pages";

    private readonly Option<string> theme = new("--theme")
    {
        Description = "Folder of the archive's own theme. Its files replace those of the built-in theme.",
        DefaultValueFactory = _ => "theme",
        HelpName = "DIR",
    };

    private readonly AsOfOption asOf = new();
    private readonly Option<string?> baseUrl = new("--base-url") { Description = "URL of the archive. [default: baseUrl in archive.yaml]", HelpName = "URL" };

    private readonly Option<string?> mirrorOf = new("--mirror-of")
    {
        Description = "Build a mirror of the archive at this URL: without forms, with links to the original.",
        HelpName = "URL",
    };

    private readonly Option<string?> commit = new("--commit")
    {
        Description = $"Commit of the sources. [default: the one that {Hosts} builds]",
        HelpName = "SHA",
    };

    private readonly Option<bool?> preview = new("--preview")
    {
        Description = $"Build a deploy preview: every page says that it shows a proposed change, and asks search engines not to index it. [default: true if {Hosts} builds one]",
    };

    private readonly Option<bool> drafts = new("--drafts") { Description = "Include drafts." };

    public ArchiveOptions()
    {
        baseUrl.Validators.Add(OptionValidation.Url);
        mirrorOf.Validators.Add(OptionValidation.Url);
    }

    public static Option<string> CreateInput() =>
        new("--input") { Description = "Folder of the archive's content.", DefaultValueFactory = _ => "input", HelpName = "DIR" };

    public Option<string> Input { get; } = CreateInput();

    /// <summary>The option of the commands that record published URLs.</summary>
    public Option<bool> CreateRecord()
    {
        var record = new Option<bool>("--record") { Description = "Add new URLs to addresses.txt. Later builds report a recorded URL that is lost." };
        record.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<bool>() && result.GetValue(drafts))
                result.AddError("Drafts are not published, so their URLs can't be recorded. Leave --drafts or --record out.");
        });
        return record;
    }

    public void AddTo(Command command)
    {
        AddSourcesTo(command);
        foreach (var option in new Option[] { mirrorOf, preview, drafts }) command.Options.Add(option);
    }

    /// <summary>Adds the options without those for mirrors, previews and drafts.</summary>
    public void AddSourcesTo(Command command)
    {
        command.Options.Add(Input);
        command.Options.Add(theme);
        asOf.AddTo(command);
        foreach (var option in new Option[] { baseUrl, commit }) command.Options.Add(option);
    }

    /// <summary>The folders of the archive; null where one doesn't exist, after a usage error was printed.</summary>
    public ArchiveFolders? FoldersIn(ParseResult invocation)
    {
        var folders = new ArchiveFolders(invocation.GetValue(Input)!, invocation.GetValue(theme)!);
        if (!UsageError.IsFolder(folders.Input)) return null;
        var isThemeGiven = invocation.GetResult(theme) is { Implicit: false };
        if (!isThemeGiven || Directory.Exists(folders.Theme)) return folders;
        UsageError.Print($"There is no folder {folders.Theme}. Name the theme's folder with --theme DIR, or leave the option out.");
        return null;
    }

    /// <summary>The options of the build, with defaults from the environment.</summary>
    public BuildOptions BuildOptionsIn(ParseResult invocation) => asOf.ValueIn(invocation) with
    {
        BaseUrl = invocation.GetValue(baseUrl),
        MirrorOf = invocation.GetValue(mirrorOf),
        Commit = invocation.GetValue(commit) ?? BuildEnvironment.Commit(Environment.GetEnvironmentVariable),
        IsPreview = invocation.GetValue(preview) ?? BuildEnvironment.IsDeployPreview(Environment.GetEnvironmentVariable),
        Drafts = invocation.GetValue(drafts),
    };
}
