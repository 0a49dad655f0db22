using Placard.Forms;

namespace Placard.Tests.Forms;

/// <summary>What services do with posts that they don't want: throttle, lose, hold back, mark as spam.</summary>
public class ServiceLimitTests
{
    [Theory]
    [InlineData("", 1, FormResponseStatus.Accepted)]
    [InlineData("", 2, FormResponseStatus.Rejected)]
    [InlineData("trustsProxy: true", 2, FormResponseStatus.Accepted)]
    public void Staticman_takes_two_posts_from_a_sender(string more, int earlier, FormResponseStatus status)
    {
        var answer = new FilledForm("staticman", more).Send(earlier: earlier);
        Assert.Equal(status, answer.Status);
        if (status == FormResponseStatus.Rejected) Assert.Null(answer.RedirectTo); // It refuses before it reads where errors lead.
    }

    [Fact]
    public void Staticman_refuses_more_than_100_kB() => Assert.Equal(102_400, new FilledForm("staticman").Contract.MaxBytes);

    [Theory]
    [InlineData("staticforms", FormResponseStatus.Discarded, "lost")]
    [InlineData("formspark", FormResponseStatus.Accepted, "held back")]
    public void A_post_above_the_quota_is_lost_or_held_back(string type, FormResponseStatus status, string reason)
    {
        var answer = new FilledForm(type).Send(isOverQuota: true);
        Assert.Equal(status, answer.Status);
        Assert.Contains(reason, answer.Reason, StringComparison.Ordinal);
        Assert.EndsWith("/actions/write/thanks.html", answer.RedirectTo, StringComparison.Ordinal); // The sender is thanked all the same.
    }

    [Theory]
    [InlineData("formsubmit", "", FormResponseStatus.Accepted)]
    [InlineData("formsubmit", "captcha: true", FormResponseStatus.Challenged)]
    [InlineData("formsubmit", "captcha: no", FormResponseStatus.Accepted)]
    [InlineData("formspree", "", FormResponseStatus.Challenged)]
    [InlineData("formspree", "captchaOff: true", FormResponseStatus.Accepted)]
    public void A_captcha_of_Google_comes_first_where_it_is_on(string type, string more, FormResponseStatus status)
    {
        var form = new FilledForm(type, more);
        Assert.Equal(status, form.Send(isSolved: false).Status);
        Assert.Equal(status == FormResponseStatus.Challenged,
            form.Element.ParentElement!.TextContent.Contains("Google (captcha: your IP address and browser)", StringComparison.Ordinal));
    }

    [Fact]
    public void FormSubmit_shows_its_captcha_where_the_form_forgets_to_switch_it_off() =>
        Assert.Equal(FormResponseStatus.Challenged, new FilledForm("formsubmit").Send(without: "_captcha").Status);

    [Fact]
    public void The_alias_of_FormSubmit_may_have_a_slash()
    {
        Assert.Equal("https://formsubmit.co/el/x%3Fy", new FilledForm("formsubmit", "alias: el/x?y").Contract.Endpoint);
        Assert.Equal(FormResponseStatus.Accepted, new FilledForm("formsubmit", "alias: el/x?y").Send().Status);
    }

    [Fact]
    public void StaticForms_answers_to_the_sender_where_it_is_told_to()
    {
        Assert.Equal("ana@example.org", new FilledForm("staticforms").Send().ReplyTo);
        Assert.Null(new FilledForm("staticforms").Send(without: "replyTo").ReplyTo);
    }

    [Fact]
    public void StaticForms_with_its_form_builder_refuses_hyphens_and_the_form_has_none()
    {
        Assert.DoesNotContain(new FilledForm("staticforms").Send().Data, field => field.Name.Contains('-', StringComparison.Ordinal));
        Assert.Equal(FormResponseStatus.Rejected, new FilledForm("staticforms").Send(with: new FormValue("letter-subject", "x")).Status);
    }
}
