using System.Collections.Concurrent;

namespace Placard.Liquid;

/// <summary>
/// The steps that the templates of one page may still take. A text, output or tag is a step, and so are 64 characters that a filter takes or
/// makes, and each item of a list that it makes; what the engine runs costs more.
/// </summary>
/// <param name="exhausted">What has taken too many steps on any page of the site.</param>
internal sealed class TemplateBudget(ExhaustedNodes exhausted)
{
    private long left = TemplateLimits.MaxSteps;

    /// <summary>How many steps are left.</summary>
    public long Left => left;

    /// <exception cref="TemplateLimitException">There are no steps left.</exception>
    public void Spend(long steps)
    {
        if ((left -= steps) < 0) throw TemplateLimitException.TooManySteps();
    }

    /// <summary>Begins a piece of a template that may take many steps.</summary>
    /// <returns>How many steps were left before it.</returns>
    /// <exception cref="TemplateLimitException">The piece has taken too many steps on another page; it is not tried again.</exception>
    public long Begin(object node, TemplatePlace place) =>
        exhausted.Contains(node) ? throw TemplateLimitException.TooManySteps().At(place, isCertain: true) : left;

    /// <summary>Gives the error its place: that of the innermost piece which took more than half of all steps.</summary>
    /// <param name="before">How many steps were left when the piece began.</param>
    /// <returns>False, so that this is the filter of a <c>catch</c> that catches nothing.</returns>
    public bool Blame(TemplateLimitException limit, object node, TemplatePlace place, long before)
    {
        var isCertain = limit.IsOfSteps && !limit.IsCertain && before - left > TemplateLimits.MaxSteps / 2;
        if (isCertain) exhausted.Add(node);
        limit.At(place, isCertain);
        return false;
    }
}

/// <summary>Pieces of templates that took too many steps on a page of the site, so that the other pages needn't try.</summary>
internal sealed class ExhaustedNodes
{
    private readonly ConcurrentDictionary<object, bool> nodes = new(ReferenceEqualityComparer.Instance);
    private volatile bool any;

    public bool Contains(object node) => any && nodes.ContainsKey(node);

    public void Add(object node)
    {
        nodes.TryAdd(node, true);
        any = true;
    }
}
