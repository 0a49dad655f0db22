using System.Globalization;
using Placard.Content;
using Placard.Text;

namespace Placard.Redaction;

/// <summary>Adds notes to the text of <c>removals.yaml</c>.</summary>
public static class RemovalNotes
{
    private const string Header = """
        # That something was removed: when, in how many places, and whether a person wished it or a law required it. Never what, and
        # never about whom. `placard redact` adds to this file; it is published in archive.json.
        removals:

        """;

    /// <param name="text">The file; null if there is none yet.</param>
    public static string Add(string? text, DateOnly day, int count, RemovalReason reason)
    {
        var before = text ?? Header;
        if (!before.EndsWith('\n')) before += '\n';
        return before + string.Create(CultureInfo.InvariantCulture,
            $"  - date: {day:yyyy-MM-dd}\n    count: {count}\n    reason: {EnumNames<RemovalReason>.NameFor(reason)}\n");
    }
}
