using System.Globalization;
using System.Text;
using Placard.Syntax;
using Placard.Time;

namespace Placard.Writing;

/// <summary>What is asked before an archive begins, and how the files of the starter follow from it.</summary>
/// <param name="Title">The archive's title.</param>
/// <param name="BaseUrl">The archive's base URL: http or https, with a trailing slash.</param>
/// <param name="Languages">BCP 47 tags; the first is the default.</param>
/// <param name="Contact">The email address of the publisher.</param>
/// <param name="TimeZone">An IANA name, such as <c>America/Vancouver</c>.</param>
/// <param name="Begun">The day of the first entries.</param>
public sealed record NewArchive(string Title, string BaseUrl, IReadOnlyList<string> Languages, string Contact, string TimeZone, DateOnly Begun)
{
    private const string SettingsPath = "input/archive.yaml";

    /// <summary>The answers with which the files of the starter are written.</summary>
    public static NewArchive Example { get; } =
        new("Our archive", "https://archive.example/", ["en"], "editors@example.org", ArchiveTimeZone.Utc.Id, new DateOnly(2026, 1, 1));

    /// <summary>The path that a file of the starter has in the new archive.</summary>
    public string PathOf(string starterPath) => starterPath.Replace($"/{Year(Example)}/", $"/{Year(this)}/", StringComparison.Ordinal);

    /// <summary>The text that a file of the starter has in the new archive.</summary>
    /// <param name="starterPath">Its path in the starter.</param>
    /// <param name="text">Its text there.</param>
    public string TextOf(string starterPath, string text)
    {
        if (starterPath == SettingsPath) return Settings(text);
        if (starterPath == "README.md") text = text.Replace($"# {Example.Title}\n", $"# {Title}\n", StringComparison.Ordinal);
        if (!starterPath.EndsWith(".md", StringComparison.Ordinal)) return text;
        text = text.Replace($"articles/{Year(Example)}/", $"articles/{Year(this)}/", StringComparison.Ordinal);
        return IsEntry(starterPath) ? WithLanguage(WithDates(text)) : text;
    }

    /// <summary>What is wrong with a base URL; null for a good one.</summary>
    public static string? ProblemOfBaseUrl(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && uri.Query.Length == 0
            && uri.Fragment.Length == 0 && !url.Any(c => char.IsWhiteSpace(c) || c is '"' or '<' or '>')
            ? null : $"'{url}' is no web address. Write it in full, such as https://archive.example.org/";

    /// <summary>What is wrong with a list of languages; null for a good one.</summary>
    public static string? ProblemOfLanguages(IReadOnlyList<string> tags) =>
        tags.FirstOrDefault(tag => !NewEntry.IsLanguage(tag)) is { } tag
            ? $"'{tag}' is no language tag. Write two or three letters, such as en, fr or ar, with a region if needed: pt-BR" : null;

    /// <summary>What is wrong with an email address; null for a good one.</summary>
    public static string? ProblemOfContact(string email) => EmailAddress.IsValid(email) ? null : $"'{email}' is no email address.";

    /// <summary>What is wrong with a time zone; null for a good one.</summary>
    public static string? ProblemOfTimeZone(string id) =>
        ArchiveTimeZone.Find(id) is null ? $"There is no time zone '{id}'. Write a name such as Europe/Berlin or America/Vancouver, or UTC." : null;

    private static string Year(NewArchive archive) => archive.Begun.Year.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>Guides and pages keep the dates of their examples.</summary>
    private static bool IsEntry(string path) => path.StartsWith("input/", StringComparison.Ordinal) && path != "input/pages/guide.md";

    private string WithDates(string text)
    {
        foreach (var (before, after) in new[] { (Example.Begun, Begun), (EndOf(Example), EndOf(this)) })
            text = text.Replace(Day(before), Day(after), StringComparison.Ordinal);
        return text;
    }

    private static DateOnly EndOf(NewArchive archive) => archive.Begun.AddYears(1).AddDays(-1);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The starter's texts are English, whatever the archive's language is.</summary>
    private string WithLanguage(string text)
    {
        if (Languages[0] == "en") return text;
        var titleEnd = text.IndexOf('\n', text.IndexOf("\ntitle:", StringComparison.Ordinal) + 1);
        return text.Insert(titleEnd, "\nlang: en");
    }

    private string Settings(string text)
    {
        var settings = new StringBuilder(text);
        Set("title", Example.Title, Title);
        Set("baseUrl", Example.BaseUrl, BaseUrl);
        settings.Replace("languages: [en]\n", $"languages: [{string.Join(", ", Languages)}]\n");
        Set("timeZone", Example.TimeZone, TimeZone);
        Set("publisher", EditorsOf(Example), EditorsOf(this));
        Set("contact", Example.Contact, Contact);
        Set("controller", EditorsOf(Example), EditorsOf(this));
        Set("recipient", EditorsOf(Example), EditorsOf(this));
        return settings.ToString();

        void Set(string key, string before, string after)
        {
            if (before != after) settings.Replace($"{key}: {before}\n", $"{key}: {Scalar(after)}\n");
        }
    }

    private static string EditorsOf(NewArchive archive) => $"The editors of {archive.Title}";

    private static string Scalar(string text) => YamlText.IsPlain(text) ? text : YamlText.Quote(text);
}
