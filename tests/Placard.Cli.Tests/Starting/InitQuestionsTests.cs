using Placard.Cli.Commands;
using Placard.Writing;

namespace Placard.Cli.Tests.Starting;

public class InitQuestionsTests
{
    private static readonly DateOnly Day = new(2031, 5, 7);

    private static readonly InitAnswers Nothing = new(null, null, null, null, null);

    private static (NewArchive Archive, string Output) Ask(InitAnswers given, string typed, string target = "night-trains")
    {
        var output = new StringWriter();
        return (InitQuestions.Complete(given, target, Day, new InitQuestions(new StringReader(typed), output)), output.ToString());
    }

    [Fact]
    public void An_empty_answer_takes_what_stands_in_brackets()
    {
        var (archive, output) = Ask(Nothing, "\n\n\n\n\n");
        Assert.Equal(NewArchive.Example with { Title = "Night trains", Begun = Day, Languages = archive.Languages }, archive);
        Assert.Equal(["en"], archive.Languages);
        Assert.StartsWith("Name of the archive [Night trains]: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_are_taken_and_what_an_option_gave_is_not_asked()
    {
        var (archive, output) = Ask(Nothing with { Title = "Trains" }, "https://trains.test\nde, pt-BR\npost@trains.test\nEurope/Berlin\n");
        var expected = new NewArchive("Trains", "https://trains.test/", archive.Languages, "post@trains.test", "Europe/Berlin", Day);
        Assert.Equal(expected, archive);
        Assert.Equal(["de", "pt-BR"], archive.Languages);
        Assert.DoesNotContain("Name of the archive", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_answer_is_explained_and_asked_again()
    {
        var (archive, output) = Ask(Nothing, "\ntrains\nhttps://trains.test/\nenglish!\nen\nnobody\npost@trains.test\nMoon\nUTC\n");
        Assert.Equal("https://trains.test/", archive.BaseUrl);
        Assert.Equal(4, new[] { "'trains' is no web address", "'english!' is no language tag", "'nobody' is no email address", "no time zone 'Moon'" }
            .Count(problem => output.Contains(problem, StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_a_terminal_defaults_are_taken() =>
        Assert.Equal("Night trains", InitQuestions.Complete(Nothing, "/srv/night-trains/", Day, null).Title);

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public void A_folder_without_a_name_of_its_own_names_no_archive(string target) =>
        Assert.Equal(NewArchive.Example.Title, InitQuestions.Complete(Nothing, target, Day, null).Title);
}
