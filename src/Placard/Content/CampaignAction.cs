using Placard.Diagnostics;
using Placard.Urls;

namespace Placard.Content;

/// <summary>Something that readers can do while it is open, and that stays as a record when it is closed.</summary>
public sealed record CampaignAction : Entry
{
    public required ActionKind Kind { get; init; }

    public Campaign? Campaign { get; init; }

    /// <summary>The first day on which it is open; open from the start where none is given.</summary>
    public ArchiveDate? Opens { get; init; }

    /// <summary>The last day on which it is open; never closes where none is given.</summary>
    public ArchiveDate? Closes { get; init; }

    /// <summary>The day that it stands for in lists and citations.</summary>
    public ArchiveDate? Day => Opens ?? Closes ?? Date;

    public string? ClosedNote { get; init; }

    /// <summary>What came of it; null where the action itself says nothing.</summary>
    public Outcome? Outcome { get; init; }

    public string? OutcomeSummary { get; init; }

    public string? Subject { get; init; }

    /// <summary>Those to whom it is addressed, with email addresses whatever the day is; outputs take them from <see cref="ActionState.Targets"/>.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    public int TargetCount => Targets.Count;

    /// <summary>Those to whom it is addressed, by their public particulars alone.</summary>
    public IEnumerable<Target> TargetsWithoutEmail => Targets.Select(target => target.Email.Length > 0 ? target with { Email = "" } : target);

    public IReadOnlyList<FormField> Fields { get; init; } = [];

    public int? Goal { get; init; }

    public Tally? Tally { get; init; }

    /// <summary>Those who signed, as far as the archive holds them.</summary>
    public SignatureList? Signatures { get; init; }

    /// <summary>The form handler that takes what readers send: the action's own, else the archive's.</summary>
    public HandlerConfiguration? Handler { get; init; }

    /// <summary>What the page that follows the form says.</summary>
    public string? Thanks { get; init; }

    /// <summary>The source path of a page whose text it says instead.</summary>
    public string? ThanksPage { get; init; }

    /// <summary>Where it is written; null where nothing is said of it.</summary>
    public SourceLocation? ThanksLocation { get; init; }

    /// <summary>The action's own wording of the consent to deliver.</summary>
    public string? Consent { get; init; }

    /// <summary>Where a closed action sends people: an address outside, or the source path of an entry.</summary>
    public string? FollowUp { get; init; }

    public bool Editable { get; init; } = true;

    /// <summary>The letters, each for other targets.</summary>
    public IReadOnlyList<ActionLetter> Letters { get; init; } = [];

    /// <summary>The page with a sheet of paper for each target.</summary>
    public Permalink PrintPermalink => new($"{Folder}/letters.html");

    /// <summary>The page that a form handler sends people to.</summary>
    public Permalink ThanksPermalink => new($"{Folder}/thanks.html");

    /// <summary>Where the pages that belong to this one lie; no page without an ending may lie above others.</summary>
    private string Folder => Permalink.Path.EndsWith(".html", StringComparison.Ordinal) ? Permalink.Path[..^".html".Length] : Permalink.Path + "-pages";
}

public enum ActionKind
{
    Letter,
    Petition,
    Pledge,
    Contact,
}

/// <summary>Somebody that a letter is written to.</summary>
public sealed record Target(
    string Name, string Role, string Organisation, string Country, string Email, string Salutation, string Address)
{
    /// <summary>The group whose letter it gets; empty where it gets the letter of all.</summary>
    public string Group { get; init; } = "";

    /// <summary>What tells it from the others in a list.</summary>
    /// <param name="separator">What stands between an office and its body.</param>
    public string DisplayName(string separator) => Name.Length > 0 ? Name : FullDisplayName(separator);

    /// <summary>The name with role and organisation, for where others are called the same.</summary>
    public string FullDisplayName(string separator) => string.Join(separator, new[] { Name, Role, Organisation }.Where(part => part.Length > 0));

    /// <summary>What a letter calls it.</summary>
    public string Label => Name.Length > 0 ? Name : Role.Length > 0 ? Role : Organisation;

    /// <summary>The name under which lists know it: a role alone would be that of many.</summary>
    public string ListName => Name.Length > 0 ? Name : Organisation.Length > 0 ? Organisation : Role;
}

/// <summary>How many took part, as somebody counted.</summary>
public sealed record Tally(int Count, ArchiveDate? AsOf);

/// <summary>A question of the volunteer's own on a form.</summary>
/// <param name="Name">The name under which the answer is sent.</param>
/// <param name="Options">The answers to choose from; only for choices.</param>
public sealed record FormField(
    string Name, string Label, FieldType Type, bool Required, IReadOnlyList<string> Options, string? Help, string? Autocomplete)
{
    /// <summary>Where its name is written.</summary>
    public SourceLocation Location { get; init; }
}

public enum FieldType
{
    Text,
    LongText,
    Email,
    Tel,
    Country,
    Choice,
    Choices,
    Date,
    Tick,
    File,
}
