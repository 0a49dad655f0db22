using Placard.Content;
using Placard.Diagnostics;
using Placard.Reading.FrontMatter;
using Placard.Reading.Keys;
using Placard.Syntax;

namespace Placard.Reading.Entries;

/// <summary>Reads an action's letters: the sections of its body below <c>## Letter</c>, and the front matter keys that describe or replace them.</summary>
internal static class LetterReader
{
    public static IReadOnlyList<ActionLetter> Read(EntryReader entry, IReadOnlyList<Target> targets)
    {
        var keys = entry.Keys;
        var letters = new List<ActionLetter>();
        var described = keys.Maps("letters", LetterKeys.Schema);
        foreach (var section in Sections(entry.Body))
        {
            var at = new SourceLocation(entry.Body.File.DisplayPath, entry.Body.FirstLine + section.Line, 1);
            var own = described.FirstOrDefault(map => map.Text("group") is { } group && group.Equals(section.Group, StringComparison.OrdinalIgnoreCase));
            Add(letters, new ActionLetter(section.Group, LangOf(entry, section.Group, own), own?.Text("subject"), null), at, targets, keys.Diagnostics);
        }
        foreach (var map in described)
        {
            var group = map.RequiredText("group");
            var at = map.LocationOf("group");
            if (map.Text("letter") is { } text)
            {
                var letter = new ActionLetter(group, LangOf(entry, group, map), map.Text("subject"), text) { Location = map.LocationOf("letter") };
                Add(letters, letter, at, targets, keys.Diagnostics);
            }
            else if (group.Length > 0 && !letters.Any(letter => letter.IsFor(group)))
            {
                keys.Diagnostics.Report(DiagnosticDescriptors.LetterOfGroupMissing, at, group);
            }
        }
        if (keys.Text("letter") is { } only && !letters.Any(letter => letter.Group.Length == 0))
            letters.Add(new ActionLetter("", entry.Lang(), null, only) { Location = keys.LocationOf("letter") });
        CheckTargets(entry, letters, targets);
        return letters;
    }

    private static void Add(List<ActionLetter> letters, ActionLetter letter, SourceLocation at, IReadOnlyList<Target> targets, DiagnosticBag diagnostics)
    {
        if (letters.Any(other => other.IsFor(letter.Group)))
        {
            diagnostics.Report(DiagnosticDescriptors.SecondLetter, at, letter.Group.Length == 0 ? "everybody" : $"`{letter.Group}`");
        }
        else if (letter.Group.Length > 0 && targets.Count > 0 && !targets.Any(target => letter.IsFor(target.Group)))
        {
            diagnostics.Report(DiagnosticDescriptors.LetterWithoutTarget, at, letter.Group,
                NearestName.Hint(letter.Group, targets.Select(target => target.Group).Where(group => group.Length > 0).Distinct(StringComparer.Ordinal)));
        }
        else
        {
            letters.Add(letter);
        }
    }

    /// <summary>Reports every target that no letter is for.</summary>
    private static void CheckTargets(EntryReader entry, List<ActionLetter> letters, IReadOnlyList<Target> targets)
    {
        if (letters.Count == 0 || letters.Any(letter => letter.Group.Length == 0)) return;
        foreach (var target in targets.Where(target => !letters.Any(letter => letter.IsFor(target.Group))))
        {
            entry.Keys.Diagnostics.Report(DiagnosticDescriptors.TargetWithoutLetter, entry.Keys.LocationOf("targets"), target.Label, target.Group.Length == 0
                ? "no group"
                : $"the group `{target.Group}`");
        }
    }

    /// <summary>The language that its keys give; else that of its group's name, where this is a language of the archive; else the action's.</summary>
    private static string LangOf(EntryReader entry, string group, MappingReader? map) =>
        (map is null ? null : EntryReader.ReadLanguage(map, "lang"))
            ?? entry.Context.Settings.Languages.FirstOrDefault(language => language.Equals(group, StringComparison.OrdinalIgnoreCase)) ?? entry.Lang();

    private static IReadOnlyList<LetterSection> Sections(Body body) =>
        MarkdownParser.TryParse(body.ReadText()) is { } document ? LetterSection.FindAll(document) : [new LetterSection("", 0, 0, 0)];
}
