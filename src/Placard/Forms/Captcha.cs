namespace Placard.Forms;

/// <summary>A captcha that a service shows before it takes a submission.</summary>
/// <param name="Provider">Who provides it.</param>
public sealed record Captcha(string Provider)
{
    /// <summary>The hidden field that switches it off; null if only the service's dashboard can.</summary>
    public FormValue? Off { get; init; }

    /// <summary>Whether the author has switched it off.</summary>
    public bool IsOff { get; init; }

    /// <summary>The name of the field in which a browser returns the solution.</summary>
    internal const string Solution = "g-recaptcha-response";
}
