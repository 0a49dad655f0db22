using Placard.Citations;

namespace Placard.Tests.Citations;

/// <summary>Which part of a name is the family's is known where its author wrote <c>Family, Given</c>, and nowhere else.</summary>
public class CitedNameTests
{
    [Theory]
    [InlineData("Bell, Anna", "Anna Bell", "Bell", "Anna", "", "A.")]
    [InlineData("van der Berg, Jean-Paul M.", "Jean-Paul M. van der Berg", "Berg", "Jean-Paul M.", "van der", "J.-P. M.")]
    [InlineData("d’Arcy, Élise", "Élise d’Arcy", "d’Arcy", "Élise", "", "É.")]
    [InlineData("García Márquez, Gabriel", "Gabriel García Márquez", "García Márquez", "Gabriel", "", "G.")]
    [InlineData("hooks, bell", "bell hooks", "hooks", "bell", "", "bell")]
    [InlineData("العلي، محمد", "محمد العلي", "العلي", "محمد", "", "محمد")]
    public void With_a_comma_it_is_a_person_s(string written, string whole, string family, string given, string particle, string initials)
    {
        var name = CitedName.Parse(written);
        Assert.Equal((whole, family, given, particle, initials), (name.Whole, name.Family, name.Given, name.Particle, name.Initials));
    }

    [Theory]
    [InlineData("Anna Bell")]
    [InlineData("Archive editors")]
    [InlineData("Physicians for Sleep, Inc.")]
    [InlineData("Martin King, Jr.")]
    [InlineData("Rail, Sleep, and Beds")]
    [InlineData("Bell,")]
    [InlineData(", Anna")]
    public void Any_other_stays_in_one_piece(string written)
    {
        var name = CitedName.Parse(written);
        Assert.Equal((written, null), (name.Whole, name.Family));
    }
}
