using Placard.Content;
using Placard.Reading.FrontMatter;
using static Placard.Reading.FrontMatter.Keys<Placard.Content.ActionLetter>;

namespace Placard.Reading.Keys;

/// <summary>The keys of each item of <c>letters</c>.</summary>
internal static class LetterKeys
{
    public static MappingSchema<ActionLetter> Schema { get; } = new(
        ShortText("group", "ministers", "The group of targets that it is for.", letter => letter.Group) with { Required = true, MemberName = null },
        ShortText("lang", "fr", "Its language, where that is not the page's.", letter => letter.Lang) with { Label = "Language", MemberName = null },
        ShortText("subject", "Your vote on 17 June", "Its subject, where that is not the action's.", letter => letter.Subject) with { MemberName = null },
        LongText("letter", "Dear …", "The letter, where it does not stand below `## Letter: ministers`.", letter => letter.Text) with { MemberName = null });
}
