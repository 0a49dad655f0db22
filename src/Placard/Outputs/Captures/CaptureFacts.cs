using Placard.Content;

namespace Placard.Outputs.Captures;

/// <summary>What a capture's card tells besides its keys.</summary>
internal static class CaptureFacts
{
    /// <summary>How many missing files a card names.</summary>
    private const int MaxNamed = 200;

    public static Dictionary<string, object?> Of(Capture capture, SavedPages pages, SavedBytes saved)
    {
        var missing = pages.Missing();
        var days = capture.Files.Where(file => file.Saved is not null).Select(file => DateOnly.FromDateTime(file.Saved!.Value)).Distinct().Order().ToList();
        return new Dictionary<string, object?>
        {
            ["liveUrl"] = pages.LiveUrl,
            ["containers"] = saved.All(),
            ["pageCount"] = capture.Files.Count(file => file.Kind == CapturedKind.Page),
            ["hosts"] = pages.Index.Hosts,
            ["firstDay"] = days.Count > 0 ? new ArchiveDate(days[0]) : null,
            ["lastDay"] = days.Count > 1 ? new ArchiveDate(days[^1]) : null,
            ["missing"] = missing.Take(MaxNamed).ToList(),
            ["missingCount"] = missing.Count,
            ["leftOutCount"] = capture.LeftOut.Count,
            ["servedCount"] = capture.Served.Count,
        };
    }
}
