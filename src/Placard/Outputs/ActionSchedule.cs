using Placard.Content;
using Placard.Theming;

namespace Placard.Outputs;

/// <summary>Pages that show actions as cards. A card closes at its moment without another build, which takes the script of an action's page.</summary>
internal static class ActionSchedule
{
    /// <summary>The name of the template value that tells whether a page needs the script.</summary>
    public const string Key = "hasSchedule";

    /// <summary>Whether one of the entries is an action that opens or closes after the build.</summary>
    public static bool IsAmong(IEnumerable<Entry> shown, Site site) => shown.OfType<CampaignAction>().Any(action => Changes(site.StateOf(action)));

    public static string PolicyFor(bool hasSchedule) => hasSchedule ? ContentPolicy.WithScript : ContentPolicy.Plain;

    private static bool Changes(ActionState state) => state.Status == ActionStatus.Upcoming || (state.IsOpen && state.Closes is not null);
}
