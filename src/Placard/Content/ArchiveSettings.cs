using Placard.Diagnostics;
using Placard.Syntax;
using Placard.Time;

namespace Placard.Content;

/// <summary>The settings of an archive, read from <c>archive.yaml</c>.</summary>
public sealed record ArchiveSettings
{
    /// <summary>The archive's title, on every page.</summary>
    public required string Title { get; init; }

    /// <summary>The archive's base URL: http or https, with a trailing slash.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>One line below the title.</summary>
    public string? Tagline { get; init; }

    /// <summary>What the archive holds, for the home page, feeds and search engines.</summary>
    public string? Description { get; init; }

    /// <summary>The languages of the archive as BCP 47 tags; the first is the default. [default: en]</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    /// <summary>The language of lists and of entries that do not name theirs.</summary>
    public string DefaultLanguage => Languages[0];

    /// <summary>Where days of actions begin and end, and local times are read. [default: UTC]</summary>
    public ArchiveTimeZone TimeZone { get; init; } = ArchiveTimeZone.Utc;

    /// <summary>The organisation that publishes the archive.</summary>
    public string? Publisher { get; init; }

    /// <summary>How to reach the publisher.</summary>
    public string? Contact { get; init; }

    /// <summary>The licence of the archive's content.</summary>
    public string? Licence { get; init; }

    /// <summary>How much of an article its feed items hold. [default: summary]</summary>
    public FeedText FeedContent { get; init; }

    /// <summary>The links of the navigation menu.</summary>
    public IReadOnlyList<NavigationItem> Navigation { get; init; } = [];

    /// <summary>Whether <c>archive.yaml</c> could not be read, so that these are defaults; the error has been reported.</summary>
    internal bool IsUnread { get; init; }

    /// <summary>The form handler of actions that do not name their own.</summary>
    public HandlerConfiguration? Handler { get; init; }

    /// <summary>The mirrors of the archive.</summary>
    public IReadOnlyList<Mirror> Mirrors { get; init; } = [];

    /// <summary>How copies are signed; null if they are not.</summary>
    public SigningSettings? Signing { get; init; }

    /// <summary>The privacy notice that every form shows.</summary>
    public PrivacyNotice Privacy { get; init; } = new(null, null, null, null, null);

    /// <summary>The theme's settings.</summary>
    public ThemeSettings Theme { get; init; } = new(null, null, null, null);

    /// <summary>The number of entries on each page of a list. [default: 20]</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>Patterns of the URLs of entries that give none themselves.</summary>
    public PermalinkPatterns Permalinks { get; init; } = PermalinkPatterns.None;

    /// <summary>Where readers can propose a change to a page's source; null without such a place.</summary>
    public SourceRepository? Repository { get; init; }

    /// <summary>The settings of the admin page; null without one.</summary>
    public AdminSettings? Admin { get; init; }

    /// <summary>Whether original images are published too, with all their metadata (place, time, camera). [default: false]</summary>
    public bool KeepOriginals { get; init; }

    /// <summary>The outputs that are left out.</summary>
    public IReadOnlyList<OmittedOutput> Omit { get; init; } = [];
}

/// <param name="Link">An external URL, a path of the published archive, or the source path of an entry.</param>
public sealed record NavigationItem(string Title, string Link, SourceLocation Location);

/// <summary>A mirror of the archive.</summary>
public sealed record Mirror(string Name, string Url);

/// <summary>What senders must be informed of before they submit a political opinion.</summary>
/// <param name="Recipient">The recipient of the data.</param>
/// <param name="Retention">The retention period.</param>
public sealed record PrivacyNotice(string? Controller, string? Purpose, string? Recipient, string? Retention, string? Contact)
{
    /// <summary>The location in the source; <c>archive.yaml</c> if the notice is missing.</summary>
    public SourceLocation Location { get; init; } = SourceLocation.StartOf("archive.yaml");

    /// <summary>Whether there is a key <c>privacy</c>, with or without anything below it.</summary>
    internal bool IsWritten { get; init; }

    /// <summary>Whether all that senders must be told is there.</summary>
    internal bool IsComplete => new[] { Controller, Purpose, Recipient, Retention, Contact }.All(part => !string.IsNullOrEmpty(part));
}

/// <summary>The name of an output to leave out, with its location.</summary>
public sealed record OmittedOutput(string Name, SourceLocation Location);

/// <summary>The configuration of a form handler, as the author wrote it.</summary>
/// <param name="Type">The type of the handler, such as <c>formspree</c>.</param>
public sealed record HandlerConfiguration(string Type, IReadOnlyDictionary<string, HandlerValue> Values, SourceLocation Location)
{
    /// <summary>The setting that is a map: hidden fields with fixed values.</summary>
    public const string Constants = "constants";

    /// <summary>The value of a setting; null if it is not given.</summary>
    public string? this[string key] => Values.GetValueOrDefault(key)?.Text;

    /// <summary>The entries of a setting that is a map; none if it is not given.</summary>
    public IReadOnlyList<KeyValuePair<string, HandlerValue>> EntriesOf(string key) => Values.GetValueOrDefault(key)?.Entries ?? [];

    /// <summary>Whether a setting is on; a setting that is not given is off.</summary>
    public bool IsOn(string key) => this[key] is { } value && YamlFlag.Parse(value) == true;
}

/// <param name="Key">The location of the key.</param>
/// <param name="Location">The location of the value.</param>
public sealed record HandlerValue(string Text, SourceLocation Key, SourceLocation Location)
{
    /// <summary>The entries of a map, in the order in which they are written; a map has no text.</summary>
    public IReadOnlyList<KeyValuePair<string, HandlerValue>> Entries { get; init; } = [];
}

/// <summary>How much of an article a feed item holds.</summary>
public enum FeedText
{
    Summary,
    Full,
}
