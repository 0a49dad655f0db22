namespace Placard.Importing.Markdown;

/// <summary>A language of a site of Hugo or Zola.</summary>
/// <param name="Code">As the settings and the names of files have it.</param>
/// <param name="Root">The folder of its texts, with a slash at its end; null where the names of files say the language.</param>
/// <param name="UrlPrefix">What its URLs begin with, such as <c>/fr</c>; empty for nothing.</param>
internal sealed record SiteLanguage(string Code, string? Root, string UrlPrefix);
