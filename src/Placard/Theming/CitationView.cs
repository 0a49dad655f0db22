using Placard.Citations;

namespace Placard.Theming;

/// <summary>How a page can be cited.</summary>
/// <param name="Files">The downloads for reference managers.</param>
public sealed record CitationView(Citation Citation, IReadOnlyList<CitationDownload> Files);

/// <summary>A citation as a file that the page itself holds.</summary>
/// <param name="Title">The name of the format.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Name">The name under which readers save the file.</param>
/// <param name="Text">The text of the file.</param>
public sealed record CitationDownload(string Title, string Type, string Name, string Text);
