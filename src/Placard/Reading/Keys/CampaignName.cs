using Placard.Content;
using Placard.Reading.FrontMatter;
using Placard.Syntax;

namespace Placard.Reading.Keys;

/// <summary>The name by which other files refer to a campaign: that of its file.</summary>
internal static class CampaignName
{
    public static string Of(Campaign campaign) => campaign.SourcePath["campaigns/".Length..^".md".Length];

    public static YamlScalar? Write(Campaign? campaign) => campaign is null ? null : YamlValue.Item(Of(campaign));

    /// <summary>One name, or a list of several.</summary>
    public static YamlNode? Write(IReadOnlyList<Campaign> campaigns) => campaigns is [var only] ? Write(only) : YamlValue.Texts(campaigns.Select(Of));
}
