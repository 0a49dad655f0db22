namespace Placard.Forms;

/// <summary>A free quota in words.</summary>
public static class QuotaNote
{
    /// <summary>The number, its period, and what happens above it.</summary>
    public static string Of(FreeQuota quota)
    {
        var number = quota.Submissions is { } count
            ? string.Create(null, $"{count} posts {quota.Period} are free")
            : $"the number of free posts {quota.Period} is limited";
        return quota.Overflow switch
        {
            QuotaOverflow.Lost => $"{number}, more are lost",
            QuotaOverflow.HeldBack => $"{number}, more are held back",
            _ => number,
        };
    }
}
