namespace Placard.Model.Letters;

/// <summary>A letter whose places in square brackets are filled in: <c>[target name]</c> by Placard, <c>[your name]</c> and <c>[your town]</c> by the sender.</summary>
public static class MergedLetter
{
    public const string TargetName = "[target name]";
    public const string YourName = "[your name]";
    public const string YourTown = "[your town]";

    /// <summary>What fills in by hand on paper.</summary>
    private const string Blank = "______________________";

    /// <summary>The letter to one of its targets.</summary>
    public static string To(Target target, string letter) => Fill(letter, TargetName, target.Label);

    /// <summary>One letter to all: their names, or <paramref name="everyone"/> where the names would be longer than a line.</summary>
    public static string ToAll(IReadOnlyList<Target> targets, string letter, string separator, string everyone)
    {
        var names = string.Join(separator, targets.Select(target => target.Label).Distinct(StringComparer.Ordinal));
        return Fill(letter, TargetName, names.Length <= 80 ? names : everyone);
    }

    /// <summary>The letter with room to write by hand what only the sender knows.</summary>
    public static string OnPaper(string letter) => Fill(Fill(letter, YourName, Blank), YourTown, Blank);

    private static string Fill(string letter, string place, string words) => letter.Replace(place, words, StringComparison.OrdinalIgnoreCase);
}
