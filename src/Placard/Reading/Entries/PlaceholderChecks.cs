using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading.FrontMatter;
using Placard.Reading.Keys;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Reading.Entries;

/// <summary>Finds what <c>placard new</c> wrote for the author to replace, in entries that are no drafts.</summary>
internal static class PlaceholderChecks
{
    public static void CheckBody(EntryReader entry)
    {
        if (entry.Body.Unwritten is { } sentence && !entry.IsDraft) Report(entry, sentence);
    }

    public static void CheckAction(EntryReader entry)
    {
        if (entry.IsDraft) return;
        var hasLetter = false;
        entry.Body.UseBytes(bytes => hasLetter = bytes.IndexOf("Write the letter here."u8) >= 0);
        if (hasLetter) Report(entry, NewEntryText.Letter);
        if (entry.Keys.Text("script") == NewEntryText.Script)
            entry.Keys.Diagnostics.Report(DiagnosticDescriptors.PlaceholderLeft, entry.Keys.LocationOf("script"), NewEntryText.Script);
        if (entry.Keys.Node("targets") is YamlSequence) CheckTargets(entry);
    }

    /// <summary>
    /// Reports the organisation and the telephone number that <c>placard new</c> wrote; and the name, unless it alone was kept, with an email address of its
    /// own: such an addressee is an author's example.
    /// </summary>
    private static void CheckTargets(EntryReader entry)
    {
        foreach (var target in entry.Keys.Maps("targets", TargetKeys.Schema))
        {
            var hasOrganisation = IsLeft(target, "organisation");
            if (IsLeft(target, "name") && (hasOrganisation || IsLeft(target, "role") || target.Text("email") is null)) ReportLeft(target, "name");
            if (hasOrganisation) ReportLeft(target, "organisation");
            if (IsLeft(target, "phone")) ReportLeft(target, "phone");
        }
    }

    private static bool IsLeft(MappingReader target, string key) => target.Text(key) == TargetKeys.Schema.Find(key)!.Example;

    private static void ReportLeft(MappingReader target, string key) =>
        target.Diagnostics.Report(DiagnosticDescriptors.PlaceholderLeft, target.LocationOf(key), target.Text(key));

    /// <summary>Reports a sentence that stands on a line of its own.</summary>
    private static void Report(EntryReader entry, string sentence)
    {
        var lines = TextLines.Split(entry.Body.ReadText());
        var line = Array.FindIndex(lines, line => line.AsSpan().Trim().StartsWith(sentence, StringComparison.Ordinal));
        if (line >= 0)
            entry.Keys.Diagnostics.Report(DiagnosticDescriptors.PlaceholderLeft, entry.Origin with { Line = entry.Body.FirstLine + line }, sentence);
    }
}
