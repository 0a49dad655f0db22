using Placard.Content;

namespace Placard.Reading;

/// <summary>All source files of an archive as they were read, each on its own.</summary>
/// <param name="ToSite">Sorts and links them; once.</param>
internal sealed record ReadArchive(ArchiveSettings Settings, Func<Site> ToSite);
