namespace Placard.Forms;

/// <summary>A form submission as a service receives it.</summary>
/// <param name="Url">The absolute URL of the request.</param>
/// <param name="MediaType">The media type of the body, without parameters.</param>
/// <param name="Origin">The <c>Origin</c> header; null if the browser sent none.</param>
/// <param name="Fields">The fields in the order of the request; of a file its name.</param>
/// <param name="Bytes">The length of the body in bytes.</param>
public sealed record FormSubmission(Uri Url, string MediaType, string? Origin, IReadOnlyList<FormValue> Fields, long Bytes)
{
    /// <summary>The number of earlier submissions from the same IP address. [default: 0]</summary>
    public int EarlierFromSender { get; init; }

    /// <summary>Whether the service's free quota was used up before.</summary>
    public bool IsOverQuota { get; init; }

    /// <summary>The first value of a field; null if there is none.</summary>
    public string? this[string name] => Fields.FirstOrDefault(field => field.Name == name)?.Value;
}

/// <summary>How a service responds to a submission.</summary>
public enum FormResponseStatus
{
    Accepted,

    /// <summary>It responds with success and discards the submission as spam.</summary>
    Discarded,

    Rejected,

    /// <summary>It accepts the submission, but marks it as spam.</summary>
    Flagged,

    /// <summary>It shows a captcha, and accepts the submission once that is solved.</summary>
    Challenged,
}

/// <summary>A service's response to a submission.</summary>
/// <param name="Reason">Why it was not accepted; empty if it was.</param>
public sealed record FormResponse(FormResponseStatus Status, string Reason = "")
{
    /// <summary>The absolute URL of the redirect; null if the service shows a page of its own.</summary>
    public string? RedirectTo { get; init; }

    /// <summary>The subject of the mail.</summary>
    public string? Subject { get; init; }

    /// <summary>The email address to reply to.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The recipients of a copy.</summary>
    public string? CopyTo { get; init; }

    /// <summary>The data that the recipient reads: all fields that the service does not interpret.</summary>
    public IReadOnlyList<FormValue> Data { get; init; } = [];

    /// <summary>A response that rejects the submission.</summary>
    public static FormResponse Reject(string reason) => new(FormResponseStatus.Rejected, reason);
}
