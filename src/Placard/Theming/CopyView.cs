using Placard.Content;

namespace Placard.Theming;

/// <summary>A mirror as the page of copies shows it.</summary>
/// <param name="Condition"><c>whole</c>, <c>behind</c>, <c>changed</c>, <c>unreachable</c>, or empty if it was not verified.</param>
/// <param name="Behind">The number of signed builds that it is behind.</param>
/// <param name="Since">The first day of results like the last.</param>
/// <param name="Checked">The day of the last result.</param>
public sealed record CopyView(string Name, string Url, string Condition, int Behind, ArchiveDate? Since, ArchiveDate? Checked);
