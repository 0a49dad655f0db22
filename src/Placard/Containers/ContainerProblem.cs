using System.Globalization;

namespace Placard.Containers;

/// <summary>What is wrong with a container or one of its entries.</summary>
/// <param name="Kind">The type of the problem.</param>
/// <param name="Name">The entry's name as the container writes it, or the URL of a record; empty for the container as a whole.</param>
/// <param name="Offset">The offset in the container at which the entry or record begins, in bytes, where there is one.</param>
/// <param name="Detail">What was found, in a few words; may be empty.</param>
public sealed record ContainerProblem(ContainerProblemKind Kind, string Name, long? Offset, string Detail = "")
{
    private const int LongestName = 200;

    /// <summary>Whether the container can be used all the same: it keeps the letter of its standard less well than it should.</summary>
    public bool IsWarning => Kind > ContainerProblemKind.FirstWarning;

    /// <summary>One line for people: the name, the place, what is wrong.</summary>
    public override string ToString()
    {
        var name = Name.Length == 0 ? "" : $"`{Printable(Name)}`";
        var place = Offset is { } offset ? string.Create(CultureInfo.InvariantCulture, $"at byte {offset}") : "";
        var subject = string.Join(' ', new[] { name, place }.Where(part => part.Length > 0));
        return $"{(subject.Length == 0 ? "" : subject + ": ")}{ProblemTexts.Of(Kind)}{(Detail.Length == 0 ? "" : $" ({Printable(Detail)})")}";
    }

    private static string Printable(string text) =>
        string.Concat((text.Length > LongestName ? text[..LongestName] + "…" : text).Select(c => char.IsControl(c) || c == '`' ? '�' : c));
}
