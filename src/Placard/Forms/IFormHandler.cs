using Placard.Content;

namespace Placard.Forms;

/// <summary>
/// A third-party form service. A handler says what a form for the service must contain and how the service responds; it neither renders the
/// form nor knows the theme.
/// </summary>
public interface IFormHandler
{
    /// <summary>The <c>type</c> in an author's configuration.</summary>
    string Type { get; }

    /// <summary>The display name.</summary>
    string DisplayName { get; }

    /// <summary>The settings besides <c>type</c>.</summary>
    IReadOnlyList<HandlerSetting> Settings { get; }

    /// <summary>The contract of the service. All required settings are present; URLs have been validated as https.</summary>
    FormContract Contract(HandlerConfiguration settings);

    /// <summary>Builds the form of an action.</summary>
    FormMarkup Build(FormRequest request) => StandardForm.Build(DisplayName, Contract(request.Settings), request);

    /// <summary>What the service has to be told before it takes a form, such as a line of its configuration; null if nothing.</summary>
    /// <param name="form">A form for this handler.</param>
    /// <param name="action">The action of the form.</param>
    string? SetupOf(FormMarkup form, CampaignAction action) => null;

    /// <summary>Simulates the service's response to a submission, for previews and tests.</summary>
    FormResponse Receive(FormSubmission post, HandlerConfiguration settings) => FormServiceSimulator.Receive(Contract(settings), post);
}
