using Placard.Content;

namespace Placard.Forms;

/// <summary>
/// A third-party service that takes forms. It says what a form for it must hold and what it does with one; it neither draws
/// the form nor knows the theme.
/// </summary>
public interface IFormHandler
{
    /// <summary>The <c>type</c> by which authors choose it.</summary>
    string Type { get; }

    /// <summary>Its name as readers know it.</summary>
    string DisplayName { get; }

    /// <summary>What authors set besides <c>type</c>.</summary>
    IReadOnlyList<HandlerSetting> Settings { get; }

    /// <summary>What the service expects of a post. All required settings are there; addresses have been found to be https.</summary>
    FormContract Contract(HandlerConfiguration settings);

    /// <summary>The form for an action.</summary>
    FormMarkup Build(FormRequest request) => StandardForm.Build(DisplayName, Contract(request.Settings), request);

    /// <summary>What the service would do with a post: previews and tests play it with this.</summary>
    FormResponse Receive(FormSubmission post, HandlerConfiguration settings) => FormServiceSimulator.Receive(Contract(settings), post);
}
