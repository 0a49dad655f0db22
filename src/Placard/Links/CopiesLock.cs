namespace Placard.Links;

/// <summary>What is known of the mirrors of an archive, stored in <c>copies.lock.yaml</c>.</summary>
public sealed class CopiesLock
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "copies.lock.yaml";

    private readonly Dictionary<string, CopyState> states;

    public CopiesLock(IEnumerable<CopyState> copies)
    {
        Copies = [.. copies.OrderBy(copy => copy.Url, StringComparer.Ordinal)];
        states = Copies.ToDictionary(copy => copy.Url, StringComparer.Ordinal);
    }

    /// <summary>A lock without copies.</summary>
    public static CopiesLock Empty { get; } = new([]);

    /// <summary>The copies, sorted by URL.</summary>
    public IReadOnlyList<CopyState> Copies { get; }

    /// <summary>The state of a mirror; null if it was not verified.</summary>
    public CopyState? Find(string url) => states.GetValueOrDefault(url);
}

/// <summary>The state of a mirror.</summary>
/// <param name="Url">The URL as <c>archive.yaml</c> has it.</param>
/// <param name="Checked">The day (UTC) of the last result.</param>
/// <param name="Since">The first day of results like the last.</param>
public sealed record CopyState(string Url, CopyCondition Condition, DateOnly Checked, DateOnly Since)
{
    /// <summary>The number of days after which the same result is recorded again.</summary>
    public const int DaysUntilStale = 28;

    /// <summary>The number of signed builds that the mirror is behind.</summary>
    public int Behind { get; init; }

    /// <summary>The state after a new result; the same object if nothing changed and the last is not old.</summary>
    public CopyState After(CopyCondition condition, int behind, DateOnly today)
    {
        if (condition != Condition) return new CopyState(Url, condition, today, today) { Behind = behind };
        return behind == Behind && today < Checked.AddDays(DaysUntilStale) ? this : this with { Checked = today, Behind = behind };
    }
}

/// <summary>The condition of a copy.</summary>
public enum CopyCondition
{
    /// <summary>Every file is as the manifest says.</summary>
    Whole,

    /// <summary>Every file is as an earlier manifest of the archive says.</summary>
    Behind,

    /// <summary>Files are missing, changed or added, or the signature is wrong.</summary>
    Changed,

    /// <summary>The copy can't be reached.</summary>
    Unreachable,
}
