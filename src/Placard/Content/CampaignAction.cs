using System.Diagnostics.CodeAnalysis;
using Placard.Diagnostics;
using Placard.Time;
using Placard.Urls;

namespace Placard.Content;

/// <summary>An action: readers can take part while it is open, and it remains as a record when it is closed.</summary>
public sealed record CampaignAction : Entry
{
    public CampaignAction()
    {
    }

    /// <summary>Begins with what it shares with entries of other kinds.</summary>
    [SetsRequiredMembers]
    internal CampaignAction(Entry shared) : base(shared)
    {
    }

    /// <summary>What readers can do.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>The campaign that it belongs to; null without one.</summary>
    public Campaign? Campaign { get; init; }

    /// <summary>When it opens, as written; null if it has always been open. The moment is in <see cref="ActionState.Opens"/>.</summary>
    public ScheduledTime? Opens { get; init; }

    /// <summary>When it closes, as written; null if it never closes. The moment is in <see cref="ActionState.Closes"/>.</summary>
    public ScheduledTime? Closes { get; init; }

    /// <summary>The date in lists and citations.</summary>
    public EdtfDate? Day => (Opens ?? Closes) is { } scheduled ? new ArchiveDate(scheduled.Day) : Date;

    /// <summary>
    /// The last day that its date may mean, after which an action of the past is closed: one without opening and closing, whose day is not known. Else null.
    /// </summary>
    internal DateOnly? LastPossibleDay => Opens is null && Closes is null && Date is { Exact: null } date ? date.Latest : null;

    /// <summary>A note on the page of a closed action.</summary>
    public string? ClosedNote { get; init; }

    /// <summary>The outcome; null if only the campaign has one.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>The outcome in a sentence.</summary>
    public string? OutcomeSummary { get; init; }

    /// <summary>The subject of the letters.</summary>
    public string? Subject { get; init; }

    /// <summary>The targets with their email addresses and telephone numbers, regardless of the day; outputs use <see cref="ActionState.Targets"/>.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>The number of targets.</summary>
    public int TargetCount => Targets.Count;

    /// <summary>The targets without their email addresses and telephone numbers.</summary>
    public IEnumerable<Target> TargetsWithoutContact => Targets.Select(target => target.WithoutContact());

    /// <summary>Where mail links put the targets. [default: to]</summary>
    public MailTo MailTo { get; init; }

    /// <summary>The areas of postcodes, by which a reader finds the targets of an area; null without a table of them.</summary>
    internal PostcodeAreas? Areas { get; init; }

    /// <summary>When the targets answer the telephone, in words; null if they are not known.</summary>
    public string? Hours { get; init; }

    /// <summary>The time zone of the hours; null for the archive's.</summary>
    public ArchiveTimeZone? HoursZone { get; init; }

    /// <summary>What to say on the telephone, with placeholders; null without one, and before the action opens.</summary>
    public string? Script { get; init; }

    /// <summary>What to say to a voicemail, with placeholders; null without one, and before the action opens.</summary>
    public string? Voicemail { get; init; }

    /// <summary>Additional questions of the form.</summary>
    public IReadOnlyList<FormField> Fields { get; init; } = [];

    /// <summary>The number of participants that the action aims at.</summary>
    public int? Goal { get; init; }

    /// <summary>The number of participants; null if it was not counted.</summary>
    public Tally? Tally { get; init; }

    /// <summary>The signatures that the archive holds; null without any.</summary>
    public SignatureList? Signatures { get; init; }

    /// <summary>The number of participants that pages show: the campaign's own count, else the number of signatures; null without either.</summary>
    public Tally? Participants => Tally ?? (Signatures is { } signatures ? new Tally(signatures.Count, null) : null);

    /// <summary>The form handler: the action's own, else the archive's.</summary>
    public HandlerConfiguration? Handler { get; init; }

    /// <summary>The text of the thank-you page.</summary>
    public string? Thanks { get; init; }

    /// <summary>The source path of a page whose text the thank-you page shows instead.</summary>
    public string? ThanksPage { get; init; }

    /// <summary>The location of the thank-you key; null without one.</summary>
    public SourceLocation? ThanksLocation { get; init; }

    /// <summary>The wording of the consent to deliver; null for the theme's.</summary>
    public string? Consent { get; init; }

    /// <summary>Where the page of a closed action leads: an external URL, or the source path of an entry.</summary>
    public string? FollowUp { get; init; }

    /// <summary>Whether senders may edit the letter. [default: true]</summary>
    public bool Editable { get; init; } = true;

    /// <summary>What a letter in the sender's own words may say, a sentence or two each.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>Questions that senders answer in their letter.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>The letters, each for a group of targets.</summary>
    public IReadOnlyList<ActionLetter> Letters { get; init; } = [];

    /// <summary>What supporters print to collect signatures; null for nothing.</summary>
    public PrintForm? Print { get; init; }

    /// <summary>Whether an action of its kind collects signatures, so that a sheet for them may be printed.</summary>
    internal bool TakesSignatures => Kind is ActionKind.Petition or ActionKind.Pledge;

    /// <summary>The page that is a sheet for signatures.</summary>
    public Permalink PaperPermalink => Permalink.Below("paper.html");

    /// <summary>The page with a print sheet for each target.</summary>
    public Permalink PrintPermalink => Permalink.Below("letters.html");

    /// <summary>The thank-you page, to which form handlers redirect.</summary>
    public Permalink ThanksPermalink => Permalink.Below("thanks.html");
}

/// <summary>What readers can do in an action.</summary>
public enum ActionKind
{
    Letter,
    Petition,
    Pledge,
    Contact,

    /// <summary>Call the targets; a form, which counts the calls, is optional.</summary>
    Call,
}

/// <summary>What supporters print to collect signatures.</summary>
public enum PrintForm
{
    /// <summary>A sheet of one page with the text, the privacy notice, twenty lines and a QR code.</summary>
    Sheet,
}

/// <summary>Where mail links put the addressees of a letter.</summary>
public enum MailTo
{
    /// <summary>Each sees the others of the same mail.</summary>
    To,

    /// <summary>Blind copy: none sees another.</summary>
    Bcc,
}

/// <summary>An addressee of a letter.</summary>
public sealed record Target(
    string Name, string Role, string Organisation, string Country, string Email, string Salutation, string PostalAddress)
{
    /// <summary>The group whose letter it receives; empty for the letter of all.</summary>
    public string Group { get; init; } = "";

    /// <summary>The telephone number, as written; empty without one.</summary>
    public string Phone { get; init; } = "";

    /// <summary>When the target answers the telephone, in words; empty where the action's hours hold.</summary>
    public string Hours { get; init; } = "";

    /// <summary>The area that the target represents, several between semicolons, or <c>*</c> for postcodes of no area; empty without one.</summary>
    public string Area { get; init; } = "";

    /// <summary>The last day in office; null where none is known. Afterwards the target is neither shown in an open action nor written to.</summary>
    public EdtfDate? Until { get; init; }

    /// <summary>When the target's data was last checked; null if it is not known.</summary>
    public EdtfDate? AsOf { get; init; }

    /// <summary>The email address that receives a blind copy of each mail to the target; empty without one.</summary>
    public string Bcc { get; init; } = "";

    /// <summary>The email addresses of the target and of its blind copies.</summary>
    internal IEnumerable<string> AllEmails => new[] { Email, Bcc }.Where(email => email.Length > 0);

    /// <summary>The target without email addresses and telephone number.</summary>
    internal Target WithoutContact() => Email.Length + Phone.Length + Bcc.Length > 0 ? this with { Email = "", Phone = "", Bcc = "" } : this;

    /// <summary>The location of the salutation in a table; null where the target stands in the action's own file.</summary>
    internal SourceLocation? SalutationLocation { get; init; }

    /// <summary>The name in a list of targets: the person, else role and organisation.</summary>
    /// <param name="separator">The separator between role and organisation.</param>
    public string DisplayName(string separator) => Name.Length > 0 ? Name : FullDisplayName(separator);

    /// <summary>The name with role and organisation, for targets that share a name.</summary>
    public string FullDisplayName(string separator) => string.Join(separator, new[] { Name, Role, Organisation }.Where(part => part.Length > 0));

    /// <summary>The name in the text of a letter.</summary>
    public string Label => Name.Length > 0 ? Name : Role.Length > 0 ? Role : Organisation;

    /// <summary>The name in lists of actions by target: a role alone would be that of many.</summary>
    public string ListName => Name.Length > 0 ? Name : Organisation.Length > 0 ? Organisation : Role;
}

/// <summary>An additional question of a form, as its author declared it.</summary>
/// <param name="Name">The name of the form control.</param>
/// <param name="Options">The options, if the type is a choice.</param>
public sealed record FormField(
    string Name, string Label, FieldType Type, bool Required, IReadOnlyList<string> Options, string? Help, string? Autocomplete)
{
    /// <summary>The location of the name in the source.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>What stands before the number of a checkbox in its name. [default: a hyphen]</summary>
    public char Hyphen { get; init; } = '-';
}

/// <summary>The type of a form field.</summary>
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
