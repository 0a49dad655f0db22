using Placard.Model;

namespace Placard.Forms;

/// <summary>
/// A third-party service that takes forms. It says what a form for it must hold; it neither draws the form nor knows the theme.
/// </summary>
public interface IFormHandler
{
    /// <summary>The <c>type</c> by which authors choose it.</summary>
    string Type { get; }

    /// <summary>Its name as readers know it.</summary>
    string DisplayName { get; }

    /// <summary>What authors set besides <c>type</c>.</summary>
    IReadOnlyList<HandlerSetting> Settings { get; }

    /// <summary>Names that mean something to the service, which an author's own field may not bear.</summary>
    IReadOnlySet<string> ReservedNames(HandlerSettings settings);

    /// <summary>The form for an action. All required settings are there; addresses have been found to be https.</summary>
    FormMarkup Build(FormRequest request);
}

/// <param name="Name">The key below <c>handler:</c>.</param>
/// <param name="Meaning">What to write there, as the end of a message.</param>
/// <param name="IsAddress">Whether the value is an https address.</param>
public sealed record HandlerSetting(string Name, string Meaning, bool Required = true, bool IsAddress = false);

/// <summary>What a handler may know of the form that it takes.</summary>
/// <param name="FormName">A name that no other form of the archive has.</param>
/// <param name="Subject">The subject of the mail that the service sends to the campaign.</param>
/// <param name="BaseUrl">The archive's address, with a slash at its end.</param>
/// <param name="Thanks">The page to send people to.</param>
public sealed record FormRequest(HandlerSettings Settings, string FormName, string Subject, string BaseUrl, Permalink Thanks)
{
    public string ThanksUrl => BaseUrl + Thanks.Href;

    /// <summary>The origin of the archive itself, as the content-security policy writes it.</summary>
    public string OwnOrigin => new Uri(BaseUrl).GetLeftPart(UriPartial.Authority);
}
