using System.Collections.Frozen;
using Placard.Liquid;
using Placard.Theming.Members;

namespace Placard.Theming.Templates;

/// <summary>What themes have besides Liquid's own: <c>{% body %}</c>, <c>{% shared %}</c>, filters, and the members of the archive's objects.</summary>
internal static class ThemeDialect
{
    public static TemplateDialect Instance { get; } = new()
    {
        Filters = ThemeFilters.All,
        Members = TemplateMembers.ByType,
        Tags = new Dictionary<string, Func<TemplatePlace, Node>> { ["body"] = place => new BodyNode(place) }.ToFrozenDictionary(StringComparer.Ordinal),
        Blocks = new Dictionary<string, Func<TemplateBlock, Node>> { ["shared"] = block => new SharedNode(block) }.ToFrozenDictionary(StringComparer.Ordinal),
        Literals =
            new Dictionary<string, Func<string, TemplatePlace, Node>> { ["t"] = (key, place) => new TranslationNode(key, place) }.ToFrozenDictionary(
                StringComparer.Ordinal),
    };
}
