using Placard.Content;
using Placard.Reading.FrontMatter;
using Placard.Syntax;
using Placard.Text;

namespace Placard.Reading.Keys;

/// <summary>The name by which other files refer to a campaign: that of its file.</summary>
internal static class CampaignName
{
    public static string Of(Campaign campaign) => campaign.SourcePath["campaigns/".Length..^".md".Length];

    /// <summary>The first name in the value of a key, without folder and ending; empty where there is none.</summary>
    public static string In(YamlNode written)
    {
        if (((written as YamlSequence)?.Items.FirstOrDefault() ?? written) is not YamlScalar { Text: var text }) return "";
        var name = text.Trim()[(text.Trim().LastIndexOf('/') + 1)..];
        return Slug.From(name.EndsWith(".md", StringComparison.Ordinal) ? name[..^".md".Length] : name);
    }

    public static YamlScalar? Write(Campaign? campaign) => campaign is null ? null : YamlValue.Item(Of(campaign));

    /// <summary>One name, or a list of several.</summary>
    public static YamlNode? Write(IReadOnlyList<Campaign> campaigns) => campaigns is [var only] ? Write(only) : YamlValue.Texts(campaigns.Select(Of));
}
