using System.Buffers;
using System.Text;
using System.Text.Json;
using Placard.Receiving.Formats;

namespace Placard.Receiving;

/// <summary>
/// What is remembered of the submissions of one action, so that a person counts once: keyed digests of email addresses, never these themselves. The digests
/// are pseudonyms: who has the key can test a guess. A host keeps the state where no one else can read it, and never in a repository.
/// </summary>
/// <param name="Action">The source path of the action.</param>
/// <param name="Key">The secret key of the digests, 32 random bytes.</param>
public sealed record ReceivedState(string Action, ReadOnlyMemory<byte> Key)
{
    private const int Version = 1;

    /// <summary>The length of the key in bytes.</summary>
    public const int KeyLength = 32;

    /// <summary>The senders that are known, by their digests.</summary>
    public IReadOnlyDictionary<string, ReceivedSender> Senders { get; init; } = new Dictionary<string, ReceivedSender>(StringComparer.Ordinal);

    /// <summary>How many count that no sender is known of: those of a tally that is older than the state, and those whose senders were forgotten.</summary>
    public int Before { get; init; }

    /// <summary>The last day of which senders were forgotten; older submissions of unknown senders don't count again. Null while nothing was.</summary>
    public DateOnly? ForgottenUntil { get; init; }

    /// <summary>The state as JSON, which <see cref="Parse"/> reads again.</summary>
    public string ToJson()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("action", Action);
            json.WriteBase64String("key", Key.Span);
            json.WriteNumber("before", Before);
            if (ForgottenUntil is { } day) json.WriteString("forgottenUntil", Write(day));
            json.WriteStartObject("senders");
            foreach (var (digest, sender) in Senders.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(digest);
                json.WriteString("received", Write(sender.Received));
                if (sender.Sent is { } sent) json.WriteString("sent", sent.ToString());
                if (sender.Row is { } row) json.WriteString("row", row);
                if (sender.Display is { } display) json.WriteString("display", display);
                if (sender.IsRefused) json.WriteBoolean("refused", true);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    /// <summary>Reads a state; null where the text is none.</summary>
    public static ReceivedState? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.GetProperty("version").GetInt32() != Version) return null;
            var key = root.GetProperty("key").GetBytesFromBase64();
            var senders = root.GetProperty("senders").EnumerateObject()
                .ToDictionary(property => property.Name, property => ReadSender(property.Value), StringComparer.Ordinal);
            return key.Length != KeyLength ? null : new ReceivedState(root.GetProperty("action").GetString()!, key)
            {
                Senders = senders,
                Before = root.GetProperty("before").GetInt32(),
                ForgottenUntil = root.TryGetProperty("forgottenUntil", out var day) ? ReadDay(day) : null,
            };
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Adds what another copy of this state knows; null where that has another key or is of another action.</summary>
    public ReceivedState? Merge(ReceivedState other)
    {
        if (Action != other.Action || !Key.Span.SequenceEqual(other.Key.Span)) return null;
        var merged = new Dictionary<string, ReceivedSender>(Senders, StringComparer.Ordinal);
        foreach (var (digest, sender) in other.Senders)
        {
            if (!merged.TryGetValue(digest, out var own) || Nullable.Compare(own.Sent, sender.Sent) < 0) merged[digest] = sender;
        }
        return this with
        {
            Senders = merged,
            Before = Math.Max(Before, other.Before),
            ForgottenUntil = ForgottenUntil is null || other.ForgottenUntil > ForgottenUntil ? other.ForgottenUntil : ForgottenUntil,
        };
    }

    /// <summary>The state without the senders whose time is over; they stay counted.</summary>
    /// <param name="today">The day of the run.</param>
    /// <param name="retention">How long a sender may be known after its submission.</param>
    internal ReceivedState Forget(DateOnly today, RetentionPeriod retention)
    {
        var over = Senders.Where(pair => retention.EndFrom(pair.Value.Day) < today).ToList();
        if (over.Count == 0) return this;
        var last = over.Max(pair => pair.Value.Day);
        return this with
        {
            Senders = Senders.Except(over).ToDictionary(StringComparer.Ordinal),
            Before = Before + over.Count(pair => !pair.Value.IsRefused),
            ForgottenUntil = ForgottenUntil is { } before && before > last ? before : last,
        };
    }

    private static ReceivedSender ReadSender(JsonElement item) => new(ReadDay(item.GetProperty("received")))
    {
        Sent = item.TryGetProperty("sent", out var text) && SentTime.TryParse(text.GetString()!, out var sent) ? sent : null,
        Row = item.TryGetProperty("row", out var row) ? row.GetString() : null,
        Display = item.TryGetProperty("display", out var display) ? display.GetString() : null,
        IsRefused = item.TryGetProperty("refused", out var refused) && refused.GetBoolean(),
    };

    private static DateOnly ReadDay(JsonElement day) => DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd");

    private static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What is remembered of one sender.</summary>
/// <param name="Received">The day on which it was first received.</param>
public sealed record ReceivedSender(DateOnly Received)
{
    /// <summary>When its newest submission was sent; null where the export did not say.</summary>
    public SentTime? Sent { get; init; }

    /// <summary>The digest of its row; null where its owner agreed to be counted only.</summary>
    public string? Row { get; init; }

    /// <summary>What was written into the row's column <c>display</c>.</summary>
    public string? Display { get; init; }

    /// <summary>Whether a person refused it in the review.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The day from which its time counts.</summary>
    internal DateOnly Day => Sent is { } sent ? DateOnly.FromDateTime(sent.Time) : Received;
}
