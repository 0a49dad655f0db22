using Placard.Containers;
using Placard.Content;

namespace Placard.Importing.Markdown;

/// <summary>A text of a former site, as the first pass finds it: all but its body.</summary>
/// <param name="Path">The path inside <c>input/</c>.</param>
/// <param name="TranslationKey">What the versions of a text in several languages share; null on a site in one language.</param>
/// <param name="Url">The former URL, as a path with a leading slash; null where it had none or none is known.</param>
internal sealed record SourcePage(
    ImportSource Source, TreeFile File, ImportedKind Kind, string Path, string? Url, string Title, EdtfDate? Date, string? Language,
    string? TranslationKey, bool IsDraft);
