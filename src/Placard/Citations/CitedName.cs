namespace Placard.Citations;

/// <summary>
/// A name in the parts that citations need. Which part of a name is the family's can't be guessed: it is known where the name is written <c>Family, Given</c>.
/// </summary>
/// <param name="Whole">The name as it is read: <c>Ludwig van Beethoven</c>.</param>
/// <param name="Family">The part that lists sort by, without particle; null where it is not known or the name is no person's.</param>
/// <param name="Particle">The words before the family name in lower case: <c>van</c>.</param>
public sealed record CitedName(string Whole, string? Family, string Given, string Particle)
{
    private static readonly HashSet<string> LegalForms = new(["inc", "inc.", "ltd", "ltd.", "llc", "llp", "plc", "gmbh", "s.a.", "e.v."],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> PersonalSuffixes = new(
        ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md", "m.d.", "esq", "esq."], StringComparer.OrdinalIgnoreCase);

    /// <summary>The family name with its particle; the whole name where neither is known.</summary>
    public string Last => Family is null ? Whole : Particle.Length > 0 ? $"{Particle} {Family}" : Family;

    /// <summary>Whether the name ends with a suffix of a person, as in <c>Roe, Jo, Jr.</c></summary>
    internal bool HasPersonalSuffix => PersonalSuffixes.Contains(LastPart);

    /// <summary>
    /// Whether the name is likely an organisation's: it is one word, begins with an article, ends with a legal form, or has commas and can't be
    /// divided into a person's parts.
    /// </summary>
    internal bool IsOrganisation => Family is null && (!Whole.Contains(' ', StringComparison.Ordinal) || BeginsWithArticle(Whole)
        || LegalForms.Contains(LastPart) || LegalForms.Contains(Whole[(Whole.LastIndexOf(' ') + 1)..])
        || (LastPart.Length < Whole.Length && !HasPersonalSuffix));

    private static bool BeginsWithArticle(string name) =>
        name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Les ", StringComparison.OrdinalIgnoreCase);

    private string LastPart => Whole[(Whole.AsSpan().LastIndexOfAny(',', '،') + 1)..].Trim();

    /// <summary>The name as it is read.</summary>
    public static string WholeOf(string written) => written.AsSpan().IndexOfAny(',', '،') < 0 ? written : Parse(written).Whole;

    public static CitedName Parse(string written)
    {
        var comma = written.AsSpan().IndexOfAny(',', '،');
        if (comma < 0 || written.AsSpan(comma + 1).IndexOfAny(',', '،') >= 0) return new CitedName(written, null, "", "");
        var (last, given) = (written[..comma].Trim(), written[(comma + 1)..].Trim());
        if (last.Length == 0 || given.Length == 0 || LegalForms.Contains(given) || PersonalSuffixes.Contains(given))
            return new CitedName(written, null, "", "");
        var family = WithoutParticle(last);
        return new CitedName($"{given} {last}", family, given, last[..^family.Length].TrimEnd());
    }

    private static string WithoutParticle(string last)
    {
        var family = last;
        for (var space = family.IndexOf(' ', StringComparison.Ordinal); space > 0
            && char.IsLower(family[0]); space = family.IndexOf(' ', StringComparison.Ordinal))
        {
            family = family[(space + 1)..].TrimStart();
        }

        return family;
    }

    /// <summary>Of a given name in a script with capitals the first letters (<c>J.-P. M.</c>); in any other script the name itself.</summary>
    public string Initials =>
        string.Join(' ', Given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => string.Join('-', part.Split('-').Select(InitialOf))));

    private static string InitialOf(string part)
    {
        if (part.Length == 0) return part;
        var first = part.EnumerateRunes().First();
        return System.Text.Rune.IsUpper(first) ? $"{first}." : part;
    }
}
