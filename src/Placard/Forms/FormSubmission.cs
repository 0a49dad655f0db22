namespace Placard.Forms;

/// <summary>A form as it arrives at a service.</summary>
/// <param name="Url">The absolute address that it was sent to.</param>
/// <param name="MediaType">Of its body, without parameters.</param>
/// <param name="Origin">What the browser says of where it came from; null where it says nothing.</param>
/// <param name="Fields">Names and values in the order in which they came; of a file its name.</param>
/// <param name="Bytes">The length of its body.</param>
public sealed record FormSubmission(Uri Url, string MediaType, string? Origin, IReadOnlyList<FormValue> Fields, long Bytes)
{
    /// <summary>The first value under a name; null where there is none.</summary>
    public string? this[string name] => Fields.FirstOrDefault(field => field.Name == name)?.Value;
}

/// <summary>What a service does with a post.</summary>
public enum FormResponseStatus
{
    Accepted,

    /// <summary>It answers as if all were well, and throws the post away.</summary>
    Discarded,

    Rejected,
}

/// <summary>A service's answer to a post.</summary>
/// <param name="Reason">Why it did not accept; empty where it did.</param>
public sealed record FormResponse(FormResponseStatus Status, string Reason = "")
{
    /// <summary>Where people are sent, absolute; null where they end on a page of the service's own.</summary>
    public string? RedirectTo { get; init; }

    public string? Subject { get; init; }

    /// <summary>Where an answer to the mail would go.</summary>
    public string? ReplyTo { get; init; }

    public string? CopyTo { get; init; }

    /// <summary>What the recipient reads: all that does not steer the service.</summary>
    public IReadOnlyList<FormValue> Data { get; init; } = [];

    public static FormResponse Reject(string reason) => new(FormResponseStatus.Rejected, reason);
}
