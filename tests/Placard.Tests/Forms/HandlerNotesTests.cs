using Placard.Building;
using Placard.Forms;
using Placard.Tests.Support;

namespace Placard.Tests.Forms;

/// <summary><c>placard check</c> ends with what a campaign should know of its handlers, a line for each.</summary>
public class HandlerNotesTests
{
    [Theory]
    [InlineData("type: formspree, id: a", "Formspree: 50 posts a month are free; also seen by Google; deletes what it keeps after 30 days. Its captcha is switched off in its dashboard, not in the form.")]
    [InlineData("type: formspree, id: a, paid: true, captchaOff: true", "Formspree: deletes what it keeps after 30 days. Its captcha is switched off in its dashboard, not in the form.")]
    [InlineData("type: formspark, id: a", "Formspark: 250 posts in all are free, more are held back.")]
    [InlineData("type: staticforms, apiKey: a", "StaticForms: the number of free posts a month is limited, more are lost. Files need a paid plan.")]
    [InlineData("type: custom, url: \"https://x.test/\"", null)]
    public void Each_handler_of_an_open_action_has_a_line(string handler, string? note) => Assert.Equal(note is null ? [] : [note], NotesOf(handler));

    [Fact]
    public void The_line_that_Staticman_needs_is_there_to_copy() => Assert.Equal(
        "actions/sign.md: staticman.yml needs allowedFields: [\"name\", \"email\", \"consent-deliver\", \"consent-contact\", \"town\", \"topics-1\", \"topics-2\"]",
        NotesOf("type: staticman, server: \"https://x.test\", service: github, repository: a/b, branch: main, property: p", """
            fields:
              - { name: town, label: Town }
              - { name: topics, label: Topics, type: choices, options: [A, B] }

            """)[1]);

    [Theory, InlineData("closes: 2020-01-01", 0), InlineData("opens: 2030-01-01", 1)]
    public void A_closed_action_has_none_and_an_upcoming_one_has(string life, int count) =>
        Assert.Equal(count, NotesOf("type: formspark, id: a", life + "\n").Count);

    private static List<string> NotesOf(string handler, string more = "") => [.. HandlerNotes.Of(TestSite.Of($$"""
        == archive.yaml
        title: T
        baseUrl: https://archive.test/
        handler: { {{handler}} }
        privacy: { controller: A, purpose: B, recipient: C, retention: D, contact: e@archive.test }
        == actions/sign.md
        ---
        title: Sign
        kind: petition
        {{more}}---
        Sign it.
        """).AsOf("2026-01-01").Prepare().Site, new FormBuilder(Catalog.Default.FormHandlers))];
}
