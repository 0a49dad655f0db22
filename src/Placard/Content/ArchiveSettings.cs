using Placard.Diagnostics;

namespace Placard.Content;

/// <summary>What <c>archive.yaml</c> says of the archive as a whole.</summary>
public sealed record ArchiveSettings
{
    public required string Title { get; init; }

    /// <summary>The archive's own address: http or https, with a slash at its end.</summary>
    public required string BaseUrl { get; init; }

    public string? Tagline { get; init; }

    public string? Description { get; init; }

    /// <summary>BCP 47 tags; the first is the default.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    public string DefaultLanguage => Languages[0];

    public string? Publisher { get; init; }

    public string? Contact { get; init; }

    public string? Licence { get; init; }

    public IReadOnlyList<NavigationItem> Navigation { get; init; } = [];

    public HandlerConfiguration? Handler { get; init; }

    public IReadOnlyList<Mirror> Mirrors { get; init; } = [];

    public PrivacyNotice Privacy { get; init; } = new(null, null, null, null, null);

    public ThemeSettings Theme { get; init; } = new(null, null, null, null);

    /// <summary>How many entries a page of a list holds.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>The page on which texts are edited in the browser; null where there is none.</summary>
    public AdminSettings? Admin { get; init; }

    /// <summary>Whether pictures are published as they were taken too, with everything that they tell of place, time and camera.</summary>
    public bool KeepOriginals { get; init; }

    /// <summary>Names of outputs that this archive does without.</summary>
    public IReadOnlyList<OmittedOutput> Omit { get; init; } = [];
}

/// <param name="Link">An address outside, a path of the published archive, or the source path of an entry.</param>
public sealed record NavigationItem(string Title, string Link, SourceLocation Location);

/// <summary>Another copy of the archive.</summary>
public sealed record Mirror(string Name, string Url);

/// <summary>What senders must be told before they hand over a political opinion.</summary>
/// <param name="Recipient">Who receives what is sent.</param>
/// <param name="Retention">How long it is kept.</param>
public sealed record PrivacyNotice(string? Controller, string? Purpose, string? Recipient, string? Retention, string? Contact)
{
    /// <summary>Where it is written, or should be.</summary>
    public SourceLocation Location { get; init; } = SourceLocation.StartOf("archive.yaml");
}

public sealed record OmittedOutput(string Name, SourceLocation Location);

/// <summary>A third-party form handler and its settings, as written.</summary>
/// <param name="Type">The handler's name.</param>
public sealed record HandlerConfiguration(string Type, IReadOnlyDictionary<string, HandlerValue> Values, SourceLocation Location)
{
    public string? this[string key] => Values.GetValueOrDefault(key)?.Text;
}

/// <param name="Key">Where its key is written.</param>
/// <param name="Location">Where the text is written.</param>
public sealed record HandlerValue(string Text, SourceLocation Key, SourceLocation Location);
