using System.Collections.Frozen;

namespace Placard.Liquid;

/// <summary>What is added to Liquid: filters, tags, and the members of objects.</summary>
internal sealed record TemplateDialect
{
    /// <summary>Filters by name; one of the name of Liquid's own takes its place.</summary>
    public FrozenDictionary<string, TemplateFilter> Filters { get; init; } = FrozenDictionary<string, TemplateFilter>.Empty;

    /// <summary>The members of objects by their exact types.</summary>
    public FrozenDictionary<Type, MemberTable> Members { get; init; } = FrozenDictionary<Type, MemberTable>.Empty;

    /// <summary>Tags without arguments or content.</summary>
    public FrozenDictionary<string, Func<TemplatePlace, Node>> Tags { get; init; } = FrozenDictionary<string, Func<TemplatePlace, Node>>.Empty;

    /// <summary>Tags around content, which is a template of its own.</summary>
    public FrozenDictionary<string, Func<TemplateBlock, Node>> Blocks { get; init; } = FrozenDictionary<string, Func<TemplateBlock, Node>>.Empty;

    /// <summary>
    /// What writes a literal that is sent through a filter without arguments, by the filter's name, for filters that can do more about it in advance.
    /// </summary>
    public FrozenDictionary<string, Func<string, TemplatePlace, Node>> Literals { get; init; } =
        FrozenDictionary<string, Func<string, TemplatePlace, Node>>.Empty;
}

/// <summary>A tag around content.</summary>
/// <param name="Name">The name of the one variable that is handed in; empty where there is none.</param>
/// <param name="Value">That variable.</param>
/// <param name="Content">What stands in the tag; of the variables around it, it sees none.</param>
internal sealed record TemplateBlock(string Name, Operand? Value, CompiledTemplate Content, TemplatePlace Place);
